import { message, type Message } from '../message';
import type { ComparedField, ComparedHop, Comparison } from './comparison';
import { comparedFields, isCounter } from './fieldChanges';
import { fieldSentence } from './fieldSentence';
import { hopSentence } from './hopSentence';
import { lastRowThatMatters, type Differences } from './verdictDifference';

/** Counters are shown when asked for, but move all the time: they do not make another path. */
export function outcomeOf(hops: readonly ComparedHop[], hasOtherVerdict: boolean): Comparison['outcome'] {
  const differing = hops.filter(({ kind }) => kind !== 'same');
  if (hasOtherVerdict || differing.some(isReal)) return 'changed';
  if (differing.some(({ equalPath }) => equalPath)) return 'equalPath';
  return differing.length === 0 ? 'same' : 'changed';
}

/** One sentence: another verdict first, then the first difference of the way that matters; or that there is none. */
export function compareSentence(differences: Differences, verdict: Message | undefined): Message {
  const { hops, reversed } = differences;
  if (verdict !== undefined) {
    const way = reversed ? undefined : otherWay(differences, lastRowThatMatters(differences));
    return way === undefined ? verdict : message('compare.and', { verdict, way });
  }
  const difference = otherWay(differences, Infinity) ?? firstField(differences, hops, comparedFields);
  if (difference !== undefined) return difference;
  if (hops.some(({ equalPath }) => equalPath))
    return message(reversed ? 'compare.back.equalPath' : 'compare.equalPath');
  if (hops.some(({ kind }) => kind === 'changed')) return message('compare.counters');
  return message(reversed ? 'compare.back.same' : 'compare.same');
}

/** The first other device up to a row, else the first other port. */
function otherWay(differences: Differences, lastRow: number): Message | undefined {
  const { hops } = differences;
  const row = hops.findIndex(hop => isReal(hop) && hop.kind !== 'changed');
  const devices = row <= lastRow ? hopSentence(differences, row) : undefined;
  return devices ?? firstField(differences, hops.slice(0, lastRow + 1), ['ingress', 'egress']);
}

/** True for a difference that neither an equal path nor a counter explains. */
function isReal({ kind, changes, equalPath }: ComparedHop): boolean {
  if (kind === 'same' || equalPath === true) return false;
  return kind !== 'changed' || changes.some(({ field }) => !isCounter(field));
}

function firstField(
  differences: Differences,
  hops: readonly ComparedHop[],
  fields: readonly ComparedField[],
): Message | undefined {
  for (const field of fields.filter(each => !isCounter(each))) {
    for (const hop of hops.filter(isReal)) {
      const change = hop.changes.find(each => each.field === field);
      if (change !== undefined) return fieldSentence(differences, hop, change);
    }
  }
  return undefined;
}
