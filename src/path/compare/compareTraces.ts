import type { Trace } from '../trace';
import { alignHops, type Likeness, type Pair } from './alignHops';
import { comparedRun, type RunHop } from './comparedRun';
import type { Comparison } from './comparison';
import { compareSentence, outcomeOf } from './compareSentence';
import { markEqualPaths, type Row } from './equalPaths';
import { fieldChanges, type ChangeOptions } from './fieldChanges';
import { portFields } from './hopFields';
import { hopMatcher } from './sameHop';
import { verdictDifference } from './verdictDifference';

export interface CompareOptions {
  /** CPU, memory, rates and drops count as differences too. */
  readonly counters?: boolean;
  /** `after` asked for the way back: its hops are taken from the last to the first, ingress and egress swapped. */
  readonly reversed?: boolean;
}

/**
 * What is not the same in two runs. Every hop of both stands in `hops` exactly once, those of `before` in their order,
 * those of `after` in theirs (from the last to the first when `reversed`).
 */
export function compareTraces(before: Trace, after: Trace, options: CompareOptions = {}): Comparison {
  const { counters = false, reversed = false } = options;
  const asked = [before, after].every(({ request }) => request.include.includes('acl'));
  const rows = alignedRows(comparedRun(before, false), comparedRun(after, reversed), {
    counters,
    accessLists: asked && !reversed,
    links: !reversed,
  });
  const hops = markEqualPaths(rows, reversed);
  const differences = { before, after, hops, reversed };
  const verdict = verdictDifference(differences);
  return {
    outcome: outcomeOf(hops, verdict !== undefined),
    sentence: compareSentence(differences, verdict),
    hops,
    reversed,
  };
}

function alignedRows(
  before: readonly RunHop[],
  after: readonly RunHop[],
  options: ChangeOptions,
): readonly Row[] {
  const rows: Row[] = [];
  let [beforeNext, afterNext] = [0, 0];
  const upTo = (beforeEnd: number, afterEnd: number): void => {
    rows.push(
      ...before.slice(beforeNext, beforeEnd).map(removed),
      ...after.slice(afterNext, afterEnd).map(added),
    );
  };
  const pairs = alignedPairs(before, after);
  pairs.forEach((pair, index) => {
    upTo(pair.before, pair.after);
    [beforeNext, afterNext] = [pair.before + 1, pair.after + 1];
    const [one, other] = [before[pair.before], after[pair.after]];
    const next = pairs[index + 1];
    const links = options.links && next?.before === beforeNext && next.after === afterNext;
    if (one !== undefined && other !== undefined) rows.push(paired(one, other, { ...options, links }));
  });
  upTo(before.length, after.length);
  return rows;
}

/** Of several equally good alignments the same one, whichever run is called the earlier. */
function alignedPairs(before: readonly RunHop[], after: readonly RunHop[]): readonly Pair[] {
  if (signature(before) <= signature(after))
    return alignHops(before.length, after.length, likeness(before, after));
  const pairs = alignHops(after.length, before.length, likeness(after, before));
  return pairs.map(pair => ({ before: pair.after, after: pair.before }));
}

function signature(hops: readonly RunHop[]): string {
  return JSON.stringify(hops.map(hop => [hop.identity, portFields(hop)]));
}

function likeness(first: readonly RunHop[], second: readonly RunHop[]): Likeness {
  const isSame = hopMatcher(first, second);
  const [ports, otherPorts] = [first, second].map(hops => hops.map(hop => JSON.stringify(portFields(hop))));
  return (one, other) => (!isSame(one, other) ? 0 : ports?.[one] === otherPorts?.[other] ? 2 : 1);
}

function removed(before: RunHop): Row {
  return { hop: { kind: 'removed', before: before.position, changes: [] }, before };
}

function added(after: RunHop): Row {
  return { hop: { kind: 'added', after: after.position, changes: [] }, after };
}

function paired(before: RunHop, after: RunHop, options: ChangeOptions): Row {
  const changes = fieldChanges(before, after, options);
  const kind = changes.length === 0 ? 'same' : 'changed';
  return { hop: { kind, before: before.position, after: after.position, changes }, before, after };
}
