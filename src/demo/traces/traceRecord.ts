import type { Flow } from '../routing/computedPath';

/** What may be asked for beside the path, as generation 2 spells it. */
export const inclusionWords = [
  'INTERFACE-STATS',
  'QOS-STATS',
  'DEVICE-STATS',
  'PERFORMANCE-STATS',
  'ACL-TRACE',
] as const;
export type InclusionWord = (typeof inclusionWords)[number];

export interface Question extends Flow {
  readonly inclusions: readonly InclusionWord[];
  readonly controlPath: boolean;
  readonly periodicRefresh: boolean;
}

/** All that is kept of a trace: whatever is said of it later follows from this and the time. */
export interface TraceRecord {
  readonly id: string;
  readonly taskId: string;
  readonly question: Question;
  /** Epoch ms. */
  readonly createdAtMs: number;
  readonly seed: number;
  readonly username: string;
}

/** A trace that was deleted, and the task that did it. */
export interface DeletionRecord {
  readonly id: string;
  readonly taskId: string;
  readonly deletedAtMs: number;
  readonly username: string;
}
