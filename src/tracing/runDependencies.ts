import type { Controller } from '../controller/controller';
import type { Message } from '../path/message';
import type { Trace } from '../path/trace';
import type { Clock } from './clock';
import type { Inventory } from './inventory';
import type { RequestBudget } from './requestBudget';
import type { TraceStore } from './traceStore';

/**
 * Why a trace's signal is aborted. `cancel`: a person gave up, the controller's copy is deleted. `stop`: this process
 * ends, nothing is deleted and the record stays as it is, to be resumed. Any other reason counts as `stop`.
 */
export type AbortReason = 'cancel' | 'stop';

/** Whether a trace's signal says to leave it as it is. */
export function isStopped({ aborted, reason }: AbortSignal): boolean {
  return aborted && reason !== 'cancel';
}

/** A trace stands still for something that passes by itself; a status item may say so. */
export interface Waiting {
  readonly kind: 'rateLimited' | 'unreachable' | 'queue';
  readonly sentence: Message;
  /** When the next try is made, epoch ms. */
  readonly untilMs: number;
}

export interface TraceLimits {
  /** From the moment we begin to wait for the path. */
  readonly timeLimitMs: number;
  /** How long to keep asking for statistics once the path is there; 0: not at all. */
  readonly statisticsLimitMs: number;
  /** A device whose last sync is older than this raises a doubt. */
  readonly staleSyncMs: number;
}

export const defaultLimits: TraceLimits = {
  timeLimitMs: 120_000,
  statisticsLimitMs: 120_000,
  staleSyncMs: 30 * 60_000,
};

/** What a running trace needs. `controller`, `budget` and `inventory` are one each per controller, shared by its traces. */
export interface RunDependencies {
  readonly controller: Controller;
  readonly budget: RequestBudget;
  /** Absent: hops get nothing from the inventory. */
  readonly inventory?: Inventory;
  readonly store: TraceStore;
  readonly clock: Clock;
  /** Aborted with an `AbortReason`. */
  readonly signal: AbortSignal;
  /** Each new state of the trace, whole; the first one comes before anything is sent. */
  readonly onChange: (trace: Trace) => void;
  /** `undefined`: the waiting is over. */
  readonly onWaiting?: (waiting: Waiting | undefined) => void;
  /** A cancelled trace is certainly not on the controller any more. */
  readonly onDeletedThere?: () => void;
  /** Asked right before the start is sent, when the record already says so; rejects if this process may not send it. */
  readonly mayStart?: () => Promise<void>;
  /** One line per fact, English, without credentials. */
  readonly log: (line: string) => void;
  readonly limits?: Partial<TraceLimits>;
}
