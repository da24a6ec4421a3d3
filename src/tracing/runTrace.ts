import { controllerErrorKind } from '../controller/describeError';
import { assertNever } from '../path/assertNever';
import type { Trace } from '../path/trace';
import { cancelTrace } from './cancelTrace';
import { completeTrace } from './completeTrace';
import { followTrace } from './followTrace';
import { resumptionOf } from './resumption';
import type { RunDependencies } from './runDependencies';
import { adoptTrace, startTrace } from './startTrace';
import { traceError, TraceFailure } from './traceFailure';
import { TraceRun } from './traceRun';

/**
 * Runs one new trace to its end: intent, one POST, questions, verdict, statistics. Resolves to the trace as it was left
 * (finished, failed, or still running after `stop`); whatever goes wrong is in there, and it does not reject for it.
 */
export function runTrace(trace: Trace, dependencies: RunDependencies): Promise<Trace> {
  const run = new TraceRun(trace, dependencies);
  return toItsEnd(run, async () => {
    await startTrace(run);
    await follow(run, false);
  });
}

/**
 * Goes on with a trace that a store kept: one that was running when its process ended, one that was still collecting
 * statistics, or one whose time limit had passed (a new limit begins). Never a second POST. A trace at which nothing is
 * left to do comes back as it is.
 */
export function resumeTrace(trace: Trace, dependencies: RunDependencies): Promise<Trace> {
  const run = new TraceRun(trace, dependencies);
  return toItsEnd(run, async () => {
    const resumption = resumptionOf(trace);
    switch (resumption) {
      case 'nothing':
        return;
      case 'start':
        await startTrace(run);
        return follow(run, false);
      case 'lookUp':
        run.copy = 'unknown';
        await run.keep({ state: 'running', phase: 'starting', error: undefined });
        await adoptTrace(run, run.signal);
        return follow(run, true);
      case 'follow':
        await run.keep({ state: 'running', phase: 'computing', verdict: undefined, error: undefined });
        return follow(run, true);
      case 'statistics':
        return completeTrace(run, run.traceId(), true);
      default:
        return assertNever(resumption);
    }
  });
}

async function follow(run: TraceRun, atOnce: boolean): Promise<void> {
  const traceId = run.traceId();
  await followTrace(run, traceId, atOnce);
  const gaveUp = run.trace.verdict?.kind === 'timedOut';
  if (!gaveUp) await completeTrace(run, traceId, false);
}

async function toItsEnd(run: TraceRun, steps: () => Promise<void>): Promise<Trace> {
  try {
    await steps();
  } catch (error) {
    await endEarly(run, error);
  } finally {
    run.dependencies.budget.gate.leave(run.trace.id);
  }
  return run.trace;
}

async function endEarly(run: TraceRun, error: unknown): Promise<void> {
  const { signal } = run;
  const started = run.trace.controllerTraceId !== undefined;
  const leftThePrompt = !signal.aborted && !started && controllerErrorKind(error) === 'aborted';
  if (leftThePrompt || (signal.aborted && signal.reason === 'cancel')) return cancelTrace(run);
  const lookUpLater = !started && run.copy === 'unknown';
  if (signal.aborted) return run.keep(started || lookUpLater ? {} : { phase: 'signingIn' });
  const shown = run.shown();
  const times = { ...shown.times, finishedAtMs: run.now() };
  const failure = traceError(error, run.trace.controller);
  run.log(`failed (${failure.kind})`);
  const phase = lookUpLater && !(error instanceof TraceFailure) ? 'starting' : 'done';
  await run.keep({ ...shown, times, state: 'failed', phase, error: failure });
}
