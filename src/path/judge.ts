import { aclVerdict, findBlock } from './aclVerdict';
import { endsAtDestination } from './destination';
import { findDoubts } from './doubts';
import { gatherEvidence, type Evidence, type JudgeInput } from './evidence';
import { findHints } from './hints';
import { notLocated } from './notLocated';
import { present } from './present';
import { verdictSentence } from './sentence';
import type { BlockPlace, Doubt, Verdict, VerdictKind } from './verdict';

export type { JudgeInput } from './evidence';

/**
 * The verdict on one trace, the only one that anything shows; undefined while the trace is still running. Judge again
 * whenever more is known (inventory, statistics): a doubt may come of it. Pure, and never throws.
 */
export function judge(input: JudgeInput): Verdict | undefined {
  const evidence = gatherEvidence(input);
  if (isRunning(evidence)) return undefined;
  const denied = evidence.aclProgress.state === 'running' ? undefined : findBlock(evidence.acls);
  const found = findDoubts(evidence);
  const kind = decide(evidence, denied, found);
  const doubts = reasonIsInSentence(kind, evidence) ? found.filter(({ id }) => id !== 'reasonGiven') : found;
  const block = kind === 'blocked' ? denied : undefined;
  const acl = aclVerdict(evidence.aclProgress, evidence.acls, evidence.hops.length);
  const sentence = verdictSentence(kind, evidence, acl, block);
  return present({ kind, sentence, doubts, acl, block, hints: findHints(kind, evidence) });
}

/**
 * True as long as the controller may still change its answer: it computes the path or the asked-for access lists (never
 * reached first and blocked later), or it gave neither hops nor a reason and may yet do so.
 */
function isRunning({ ended, path, hops, reason, aclProgress, settled }: Evidence): boolean {
  if (ended !== undefined && ended !== 'finished') return false;
  if (path === undefined || path.status === 'running') return true;
  if (hops.length > 0) return aclProgress.state === 'running';
  const waitsForAcl = aclProgress.state === 'running' && path.aclCalculation.state === 'running';
  return !settled && (reason === undefined || waitsForAcl);
}

/** The rules in their order; the first that fits decides. */
function decide(evidence: Evidence, block: BlockPlace | undefined, doubts: readonly Doubt[]): VerdictKind {
  const { ended, path, hops, reason, request, owner, canonical } = evidence;
  if (ended === 'cancelled' || ended === 'timedOut') return ended;
  if (hops.length === 0 && reason !== undefined && notLocated(reason, request) !== undefined)
    return 'notFound';
  if (block !== undefined) return 'blocked';
  if (ended === 'taskError') return 'notComputed';
  if (hops.length === 0)
    return reason === undefined && path?.status === 'completed' ? 'noAnswer' : 'notComputed';
  if (path?.status !== 'completed' || !endsAtDestination(request, hops, owner, canonical)) return 'partial';
  return doubts.length === 0 ? 'reached' : 'reachedWithDoubts';
}

function reasonIsInSentence(kind: VerdictKind, { path }: Evidence): boolean {
  return kind === 'notComputed' || (kind === 'partial' && path?.status === 'failed');
}
