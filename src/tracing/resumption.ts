import { present } from '../path/present';
import type { Trace } from '../path/trace';

/** What is left to do for a kept trace. `lookUp`: a start may have been sent, but its answer is not on record. */
export type Resumption = 'nothing' | 'start' | 'lookUp' | 'follow' | 'statistics';

/** Reads from a record alone where its run broke off. */
export function resumptionOf(trace: Trace): Resumption {
  const known = trace.controllerTraceId !== undefined;
  switch (trace.state) {
    case 'running':
      if (known) return 'follow';
      return trace.phase === 'signingIn' ? 'start' : 'lookUp';
    case 'finished':
      if (trace.phase === 'statistics') return known ? 'statistics' : 'nothing';
      return known && trace.verdict?.kind === 'timedOut' ? 'follow' : 'nothing';
    case 'failed':
      if (known) return trace.error?.kind === 'gone' ? 'nothing' : 'follow';
      return trace.phase === 'starting' ? 'lookUp' : 'nothing';
  }
}

/** True for a trace that a new window takes up by itself: its run broke off before its end. */
export function isUnfinished(trace: Pick<Trace, 'state' | 'phase'>): boolean {
  return trace.state === 'running' || trace.phase === 'statistics';
}

/** Whether a trace that was not at its end by then has come to one that `before` does not know. */
export function hasEndedSince(trace: Trace, before: Trace): boolean {
  const { finishedAtMs, statisticsEndedAtMs } = before.times;
  const isKnown =
    trace.times.finishedAtMs === finishedAtMs && trace.times.statisticsEndedAtMs === statisticsEndedAtMs;
  return isUnfinished(before) && !isUnfinished(trace) && !isKnown;
}

/** A kept trace as it is when somebody else is to go on with it: not ended any more, if there is something left to do. */
export function reopened(trace: Trace): Trace {
  const resumption = resumptionOf(trace);
  if (isUnfinished(trace) || resumption === 'nothing') return trace;
  const phase = resumption === 'lookUp' ? 'starting' : 'computing';
  return present({ ...trace, state: 'running', phase, verdict: undefined, error: undefined }) as Trace;
}
