import { placedAcls, type PlacedAcl } from './accessLists';
import { aclProgress, type AclProgress } from './aclVerdict';
import type { AddressOwner, Canonical } from './destination';
import type { Hop } from './hop';
import type { NetworkPath } from './networkPath';
import type { TraceRequest } from './traceRequest';

export interface JudgeInput {
  readonly request: TraceRequest;
  /** The controller's newest answer; absent as long as there is none. */
  readonly path?: NetworkPath;
  /** Why nothing more will come, if so; `finished` adds nothing to what `path` says. */
  readonly ended?: 'finished' | 'cancelled' | 'timedOut' | 'taskError';
  /** For `cancelled`: what became of the trace on the controller (`none`: never asked for one). Absent is `unknown`. */
  readonly controllerCopy?: 'deleted' | 'kept' | 'unknown' | 'none';
  /** For `taskError`: the task's reason. */
  readonly taskReason?: string;
  /** For `timedOut`: the limit, for the sentence. */
  readonly timeLimitMs?: number;
  /** For `timedOut`: the controller could not be reached when the limit came. */
  readonly unreachable?: true;
  /** The answer to `needsDestinationOwner`; absent is `notAsked`. */
  readonly destinationOwner?: AddressOwner;
  /** The answer to `needsSourceOwner`; absent is `notAsked`. */
  readonly sourceOwner?: AddressOwner;
  /** The settle window is over: an answer that is still incomplete is taken as it is. */
  readonly settled: boolean;
  readonly canonical: Canonical;
  /** Now, epoch ms by the controller's clock, or by ours where that is not known: from here ages of device syncs count. */
  readonly nowMs: number;
  /** A device that the controller read longer ago than this gives rise to a doubt. */
  readonly staleSyncMinutes: number;
}

/** What the rules look at, worked out once. */
export interface Evidence extends JudgeInput {
  readonly hops: readonly Hop[];
  readonly acls: readonly PlacedAcl[];
  readonly aclProgress: AclProgress;
  readonly owner: AddressOwner;
  /** The path's reason, else the task's; blank text is none. */
  readonly reason: string | undefined;
}

export function gatherEvidence(input: JudgeInput): Evidence {
  const hops = input.path?.hops ?? [];
  const acls = placedAcls(hops);
  const taskReason = input.ended === 'taskError' ? input.taskReason : undefined;
  return {
    ...input,
    hops,
    acls,
    aclProgress: aclProgress(input.request.include.includes('acl'), input.path, acls, input.settled),
    owner: input.destinationOwner ?? 'notAsked',
    reason: said(input.path?.reason) ?? said(taskReason),
  };
}

function said(text: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? undefined : trimmed;
}
