import {
  controllerErrorDetails,
  controllerErrorKind,
  describeControllerError,
} from '../controller/describeError';
import type { ControllerErrorKind } from '../controller/controllerError';
import { message, type Message } from '../path/message';
import type { TraceController, TraceError } from '../path/trace';
import type { Waiting } from './runDependencies';

const usualPauseMs = 15_000;
const longestPauseMs = 120_000;

type TraceFailureKind = 'startUnknown' | 'startSeveral' | 'tooManyTraces';

/** The kinds of error that a run writes into its record; what a file says may be a word of another version. */
export type TraceErrorKind = ControllerErrorKind | TraceFailureKind | 'gone' | 'unexpected';

/** A trace cannot go on for a reason that no single answer of the controller gives. */
export class TraceFailure extends Error {
  override readonly name = 'TraceFailure';

  constructor(
    readonly kind: TraceFailureKind,
    readonly sentence: Message,
  ) {
    super(kind);
  }
}

const unreachableKinds: readonly (ControllerErrorKind | undefined)[] = [
  'unreachable',
  'noAnswer',
  'nameNotResolved',
];

/** Whether waiting may help: the network, a busy controller, a limit on requests. */
export function passesByItself(error: unknown): boolean {
  const kind = controllerErrorKind(error);
  if (kind === 'server') return (controllerErrorDetails(error).status ?? 500) >= 500;
  return kind === 'rateLimited' || cannotBeReached(error);
}

/** Nothing came back from the controller at all. */
export function cannotBeReached(error: unknown): boolean {
  return unreachableKinds.includes(controllerErrorKind(error));
}

/** The controller turned the request away without looking at it: HTTP 429, or 503 of a service that is not there. */
export function turnedAway(error: unknown): boolean {
  return controllerErrorKind(error) === 'rateLimited' || controllerErrorDetails(error).status === 503;
}

/** How long to leave the controller alone, ms: its own `Retry-After`, else 15 s; at least 1 s, at most 120 s. */
export function pauseMs(error: unknown): number {
  const asked = controllerErrorDetails(error).retryAfterMs ?? usualPauseMs;
  return Math.min(Math.max(asked, 1000), longestPauseMs);
}

/** What a status item says during a pause. */
export function waitingFor(error: unknown, controller: TraceController, nowMs: number): Waiting {
  const ms = pauseMs(error);
  const kind = turnedAway(error) ? 'rateLimited' : 'unreachable';
  const args = { controller: controller.name, seconds: Math.ceil(ms / 1000) };
  return { kind, sentence: message(`waiting.${kind}`, args), untilMs: nowMs + ms };
}

/** An error as a record keeps it: its kind and one sentence for a person. */
export function traceError(error: unknown, controller: TraceController): TraceError {
  if (error instanceof TraceFailure) return { kind: error.kind, sentence: error.sentence };
  const { name, origin, username = '' } = controller;
  const host = URL.canParse(origin) ? new URL(origin).hostname : origin;
  const gone = controllerErrorKind(error) === 'notFound' && controllerErrorDetails(error).purpose === 'poll';
  const kind: TraceErrorKind = gone ? 'gone' : (controllerErrorKind(error) ?? 'unexpected');
  return {
    kind,
    sentence: describeControllerError(error, { name, host, username }),
  };
}
