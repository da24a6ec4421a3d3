import { failureOf, type Failure } from '../headline';
import { hopPlace } from '../hopPlace';
import { message, type Message } from '../message';
import { plainText } from '../plainText';
import type { Trace } from '../trace';
import type { BlockPlace, VerdictKind } from '../verdict';
import type { ComparedHop } from './comparison';

/** Two runs and how their hops stand to each other. */
export interface Differences {
  readonly before: Trace;
  readonly after: Trace;
  readonly hops: readonly ComparedHop[];
  readonly reversed: boolean;
}

/** What the two answers say differently, "blocked at hop 3, was reached"; undefined when they say the same. */
export function verdictDifference(differences: Differences): Message | undefined {
  const { before, after, reversed } = differences;
  const [was, is] = [wordOf(before), wordOf(after)];
  if (was === is && samePlace(differences)) return reversed ? undefined : otherList(before, after);
  const words = { before: said(before), after: said(after) };
  return reversed ? message('compare.back.verdict', words) : message('compare.verdict', words);
}

type Word = VerdictKind | 'running' | Failure;

function wordOf(trace: Trace): Word {
  return trace.verdict?.kind ?? (trace.state === 'running' ? 'running' : failureOf(trace));
}

/** True unless both are blocked, or both end early, at places that do not stand for each other. */
function samePlace({ before, after, hops, reversed }: Differences): boolean {
  const word = wordOf(after);
  if (word !== 'blocked' && word !== 'partial') return true;
  const [was, is] = [placeOf(before), placeOf(after)];
  const stands = was === is && was === undefined;
  const isAligned = stands || hops.some(hop => hop.before === was && hop.after === is);
  // A list is bound to one direction: of the way back it is another one at the same place.
  return isAligned && (reversed || before.verdict?.block?.side === after.verdict?.block?.side);
}

/**
 * The row up to which other differences matter beside another verdict: what lies beyond a block, or beyond the end of
 * one of the paths, follows from it.
 */
export function lastRowThatMatters({ before, after, hops }: Differences): number {
  const ends = [
    endOf(before, position => hops.findIndex(hop => hop.before === position)),
    endOf(after, position => hops.findIndex(hop => hop.after === position)),
  ];
  return Math.min(...ends);
}

function endOf(trace: Trace, rowOf: (position: number) => number): number {
  const place = placeOf(trace);
  if (place === undefined) return -1;
  const word = wordOf(trace);
  return word === 'reached' || word === 'reachedWithDoubts' ? Infinity : rowOf(place);
}

/** The position that the verdict speaks of: the hop that denies, or the last one. */
function placeOf({ verdict, hops }: Trace): number | undefined {
  return verdict?.block?.hop ?? (hops.length === 0 ? undefined : hops.length - 1);
}

/** Blocked at the same place, but by another list or entry. */
function otherList(before: Trace, after: Trace): Message | undefined {
  const [was, is] = [before.verdict?.block, after.verdict?.block];
  if (was === undefined || is === undefined) return undefined;
  const hop = is.hop + 1;
  if (was.aclName !== is.aclName)
    return message('compare.blockedByList', { hop, before: listName(was), after: listName(is) });
  if (was.entry === is.entry) return undefined;
  return message('compare.blockedByEntry', { hop, before: entryText(was), after: entryText(is) });
}

function listName({ aclName }: BlockPlace): string | Message {
  return plainText(aclName ?? '', 80) || message('acl.unnamed');
}

function entryText({ entry }: BlockPlace): string | Message {
  return plainText(entry ?? '', 120) || message('compare.endOfList');
}

function said(trace: Trace): Message {
  const word = wordOf(trace);
  const place = placeOf(trace);
  if (place === undefined) return message(`compare.said.${word}`);
  if (word === 'blocked') return message('compare.said.blockedAt', { position: place + 1 });
  if (word !== 'partial') return message(`compare.said.${word}`);
  return message('compare.said.partialAt', { position: place + 1, hop: hopPlace(trace.hops[place]) });
}
