import type { Hop } from '../hop';
import { hopPlace, hopPlaces } from '../hopPlace';
import { messages } from '../messages';
import { present } from '../present';
import type { Trace, TraceError, TraceTimes } from '../trace';
import { inclusions, type TraceRequest } from '../traceRequest';
import type { BlockPlace, Verdict } from '../verdict';
import { pick } from './pick';
import { redactHop } from './redactHop';
import { entryShape, redactWord } from './redactInterface';
import { redactMessage, type Places } from './redactMessage';
import { StandIns } from './standIns';

/**
 * A trace that shows what happened and not where: built anew from fields that are known to be harmless, by allow-list.
 * Addresses become documentation addresses, devices, hosts, access lists, VRFs, tunnels and VNIs numbered names, the
 * same thing always the same one. Kept: verdict, kinds, roles, names of ports, VLAN numbers, platforms and versions,
 * traffic ports, numbers and times (in UTC). Gone: raw answers, ids, serials, MACs, SSIDs, users, origins,
 * descriptions, locations, entries of access lists, and every text and word of the controller that is not known.
 * The same trace always gives the same answer.
 */
export function redact(trace: Trace): Trace {
  const names = new StandIns();
  const request = redactRequest(trace.request, names);
  const hops = trace.hops.map(hop => redactHop(hop, names));
  const places: Places = { names, labels: labels(trace.hops, hops) };
  return present({
    id: 'redacted',
    controller: present({
      name: 'controller-1',
      origin: 'controller-1',
      generation: trace.controller.generation,
    }),
    request,
    state: trace.state,
    phase: trace.phase,
    adopted: trace.adopted,
    verdict: trace.verdict && redactVerdict(trace.verdict, hops, places),
    error: trace.error && redactError(trace.error, places),
    hops,
    times: redactTimes(trace.times),
    requests: pick(trace.requests, [
      ...(['login', 'detect', 'start', 'poll', 'task', 'list', 'enrichment', 'delete'] as const),
    ]),
  });
}

function redactRequest(request: TraceRequest, names: StandIns): TraceRequest {
  return {
    source: names.endpoint(request.source),
    destination: names.endpoint(request.destination),
    ...pick(request, ['sourcePort', 'destinationPort', 'protocol']),
    include: inclusions.filter(inclusion => request.include.includes(inclusion)),
  };
}

function labels(before: readonly Hop[], after: readonly Hop[]): ReadonlyMap<string, string> {
  const pairs = before.map((hop, index) => [hopPlace(hop), hopPlace(after[index])] as const);
  return new Map([['?', '?'], ...pairs.toReversed()]);
}

function redactVerdict(verdict: Verdict, hops: readonly Hop[], places: Places): Verdict {
  const { block } = verdict;
  return present({
    kind: verdict.kind,
    sentence: redactMessage(verdict.sentence, places),
    doubts: verdict.doubts.map(doubt => ({
      id: doubt.id,
      sentence: redactMessage(doubt.sentence, places, hopPlaces(hops, doubt.hops)),
      hops: doubt.hops,
    })),
    acl: verdict.acl,
    block: block && redactBlock(block, places.names),
    hints: verdict.hints.map(hint => redactMessage(hint, places)),
  });
}

function redactBlock(block: BlockPlace, names: StandIns): BlockPlace {
  const { interfaceName, aclName, word, entry } = block;
  return present({
    ...pick(block, ['hop', 'side']),
    interfaceName: interfaceName === undefined ? undefined : names.interface(interfaceName),
    aclName: aclName === undefined ? undefined : names.acl(aclName),
    word: redactWord(word),
    entry: entry === undefined ? undefined : entryShape({ text: entry, ports: [] }),
  });
}

/** A kind that no sentence is known for is none of ours. */
function redactError({ kind, sentence }: TraceError, places: Places): TraceError {
  const isKnown = Object.hasOwn(messages, `error.${kind}`);
  return { kind: isKnown ? kind : 'unexpected', sentence: redactMessage(sentence, places) };
}

function redactTimes(times: TraceTimes): TraceTimes {
  return {
    ...pick(times, ['askedAtMs', 'startedAtMs', 'finishedAtMs', 'statisticsEndedAtMs']),
    ...pick(times, ['controllerAskedAtMs', 'controllerCreatedAtMs', 'controllerCalculatedAtMs']),
    utcOffsetMinutes: 0,
  };
}
