import { message, type Message } from './message';
import type { Trace, TracePhase } from './trace';
import type { VerdictKind } from './verdict';

/** A verdict's word: "Blocked". */
export function verdictWord(kind: VerdictKind): Message {
  return message(`verdict.${kind}`);
}

/** A trace's word: its verdict's, that it runs, or how far it got before it failed. */
export function headline(trace: Trace): Message {
  if (trace.verdict !== undefined) return verdictWord(trace.verdict.kind);
  return trace.state === 'running' ? message('verdict.running') : failureWord(failureOf(trace));
}

/** How far a trace got before it failed. */
export const failures = ['notStarted', 'startUnclear', 'interrupted', 'lost'] as const;
export type Failure = (typeof failures)[number];

/**
 * `startUnclear`: the controller may have taken it; `interrupted`: it did, and may still have it; `lost`: it has it no
 * more. Only for a trace without a verdict that does not run.
 */
export function failureOf({ error, phase, controllerTraceId }: Trace): Failure {
  if (error?.kind === 'gone') return 'lost';
  if (controllerTraceId !== undefined) return 'interrupted';
  const unclear = phase === 'starting' || error?.kind === 'startUnknown' || error?.kind === 'startSeveral';
  return unclear ? 'startUnclear' : 'notStarted';
}

/** A failure's word: "Lost". */
export function failureWord(failure: Failure): Message {
  return message(failure === 'notStarted' ? 'verdict.failed' : `verdict.${failure}`);
}

/** A trace's sentence: its verdict's, its error's, or what it is doing right now. */
export function traceSentence(trace: Trace): Message {
  return trace.verdict?.sentence ?? trace.error?.sentence ?? phaseWord(trace.phase);
}

/** What a running trace is doing. */
export function phaseWord(phase: TracePhase): Message {
  return message(`phase.${phase}`);
}
