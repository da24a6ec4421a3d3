import type { Annotations } from './annotations';
import type { Hop } from './hop';
import type { Message } from './message';
import type { TraceRequest } from './traceRequest';
import type { Verdict } from './verdict';

export type Generation = 1 | 2 | 3;

/** Which controller a trace was asked of. In a file this is text only and never a place to connect to. */
export interface TraceController {
  readonly name: string;
  /** `https://host[:port]`, or `demo`. */
  readonly origin: string;
  readonly username?: string;
  readonly generation?: Generation;
}

/** What a running trace is doing right now. */
export type TracePhase = 'signingIn' | 'starting' | 'computing' | 'settling' | 'statistics' | 'done';

/** How often each kind of question was sent. */
export interface RequestCounts {
  readonly login: number;
  readonly detect: number;
  readonly start: number;
  readonly poll: number;
  readonly task: number;
  readonly list: number;
  readonly enrichment: number;
  readonly delete: number;
}

/** Nothing sent yet. */
export const noRequests: RequestCounts = {
  login: 0,
  detect: 0,
  start: 0,
  poll: 0,
  task: 0,
  list: 0,
  enrichment: 0,
  delete: 0,
};

/** Our clock, epoch ms, save for those that say otherwise. */
export interface TraceTimes {
  readonly askedAtMs: number;
  /** When the controller accepted the trace. */
  readonly startedAtMs?: number;
  readonly finishedAtMs?: number;
  readonly statisticsEndedAtMs?: number;
  /** The controller's clock at `askedAtMs`, as far as it was known: nothing older in its list is this trace. */
  readonly controllerAskedAtMs?: number;
  /** By the controller's clock. */
  readonly controllerCreatedAtMs?: number;
  readonly controllerCalculatedAtMs?: number;
  /** Minutes east of UTC where the trace was asked. */
  readonly utcOffsetMinutes: number;
}

/** Why a trace never came to a verdict. */
export interface TraceError {
  readonly kind: string;
  readonly sentence: Message;
}

/**
 * One run of a trace, from the intent that is written before anything is sent to its end. It is `running` until it is
 * `finished` (then it has a verdict) or `failed` (then it has an error: the controller never took or lost it).
 */
export interface Trace extends Annotations {
  /** Ours, a UUID; the controller's own id is `controllerTraceId`. */
  readonly id: string;
  readonly controller: TraceController;
  readonly request: TraceRequest;
  readonly state: 'running' | 'finished' | 'failed';
  readonly phase: TracePhase;
  readonly controllerTraceId?: string;
  readonly taskId?: string;
  /** Found on the controller, in its list after a start without an answer or by who opened it: it may be a colleague's. */
  readonly adopted?: true;
  readonly verdict?: Verdict;
  readonly error?: TraceError;
  /** The controller's own words for why. */
  readonly reason?: string;
  readonly hops: readonly Hop[];
  readonly times: TraceTimes;
  readonly requests: RequestCounts;
}
