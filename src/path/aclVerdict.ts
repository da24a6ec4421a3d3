import { aclOutcome, entryEffect, type PlacedAcl } from './accessLists';
import { assertNever } from './assertNever';
import type { AclCalculation, Hop } from './hop';
import type { NetworkPath } from './networkPath';
import { present } from './present';
import type { AclVerdict, BlockPlace } from './verdict';

/** How far the controller got with the access lists, overall and per hop taken together. */
export interface AclProgress {
  readonly state: 'notAsked' | 'running' | 'succeeded' | 'failed';
  readonly reason?: string;
  /** Positions of the hops whose own calculation did not succeed. */
  readonly hops: readonly number[];
}

/**
 * Where the asked-for calculation stands. A controller that never mentions it is waited for while the answer settles;
 * after that only access lists that are there count. A single hop that says nothing final is waited for likewise.
 */
export function aclProgress(
  asked: boolean,
  path: NetworkPath | undefined,
  acls: readonly PlacedAcl[],
  settled: boolean,
): AclProgress {
  if (!asked) return { state: 'notAsked', hops: [] };
  if (path === undefined) return { state: 'running', hops: [] };
  const overall = path.aclCalculation;
  const running = positions(path.hops, 'running');
  const failed = positions(path.hops, 'failed');
  const both = [...failed, ...running].sort((one, other) => one - other);
  const reason = overall.reason ?? path.hops.find(hop => failedAt(hop))?.aclCalculation?.reason;
  const failure = present({ state: 'failed' as const, reason, hops: failed });
  switch (overall.state) {
    case 'running':
      // A trace that failed is not gone on with; neither are its access lists, whatever the answer still says.
      if (settled && path.status === 'failed') return { ...failure, hops: both };
      return { state: 'running', hops: running };
    case 'failed':
      return failure;
    case 'succeeded':
      if (running.length > 0 && !settled) return { state: 'running', hops: running };
      if (running.length === 0 && failed.length === 0) return { state: 'succeeded', hops: [] };
      return { ...failure, hops: both };
    case 'unsaid':
      if (running.length > 0 || !settled) return { state: 'running', hops: running };
      if (failed.length > 0) return failure;
      return acls.length > 0 || positions(path.hops, 'succeeded').length > 0
        ? { state: 'succeeded', hops: [] }
        : failure;
    default:
      return assertNever(overall.state);
  }
}

function positions(hops: readonly Hop[], state: AclCalculation['state']): readonly number[] {
  return hops.flatMap((hop, position) => (hop.aclCalculation?.state === state ? [position] : []));
}

function failedAt(hop: Hop): boolean {
  return hop.aclCalculation?.state === 'failed';
}

/**
 * The access lists in one word. `clear` only if every list on the path is known to permit; permit and deny together
 * count as `denied`, and whatever could not be understood as `failed`.
 */
export function aclVerdict(progress: AclProgress, acls: readonly PlacedAcl[], hopCount: number): AclVerdict {
  const outcomes = acls.map(({ analysis }) => aclOutcome(analysis));
  if (outcomes.some(outcome => outcome === 'denies' || outcome === 'mixed')) return 'denied';
  if (progress.state === 'notAsked') return 'not asked';
  if (progress.state !== 'succeeded' || hopCount === 0 || outcomes.includes('unknown')) return 'failed';
  return acls.length === 0 ? 'none on the path' : 'clear';
}

/** The first interface whose access list denies the asked traffic without permitting any of it. */
export function findBlock(acls: readonly PlacedAcl[]): BlockPlace | undefined {
  const found = acls.find(({ analysis }) => aclOutcome(analysis) === 'denies');
  if (found === undefined) return undefined;
  const { name, result, entries } = found.analysis;
  const entry = entries.find(each => entryEffect(each) === 'deny') ?? entries[0];
  return present({
    hop: found.hop,
    side: found.side,
    interfaceName: found.interfaceName,
    aclName: name,
    word: result,
    entry: entry === undefined ? undefined : (entry.text ?? entry.result ?? '?'),
  });
}
