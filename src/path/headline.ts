import { message, type Message } from './message';
import type { Trace, TracePhase } from './trace';
import type { VerdictKind } from './verdict';

/** A verdict's word: "Blocked". */
export function verdictWord(kind: VerdictKind): Message {
  return message(`verdict.${kind}`);
}

/** A trace's word: its verdict's, or that it runs or never started. */
export function headline(trace: Trace): Message {
  if (trace.verdict !== undefined) return verdictWord(trace.verdict.kind);
  return message(trace.state === 'running' ? 'verdict.running' : 'verdict.failed');
}

/** A trace's sentence: its verdict's, its error's, or what it is doing right now. */
export function traceSentence(trace: Trace): Message {
  return trace.verdict?.sentence ?? trace.error?.sentence ?? phaseWord(trace.phase);
}

/** What a running trace is doing. */
export function phaseWord(phase: TracePhase): Message {
  return message(`phase.${phase}`);
}
