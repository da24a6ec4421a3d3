import { controllerErrorKind } from '../controller/describeError';
import type { Trace } from '../path/trace';
import { endArriving } from './arrivingStatistics';
import type { RunDependencies } from './runDependencies';
import { TraceRun } from './traceRun';
import { withLimit } from './withLimit';

const deletionLimitMs = 10_000;
const taskGapsMs = [300, 700, 1000, 2000];

/** What became of the trace on the controller. */
type Copy = 'deleted' | 'kept' | 'unknown' | 'none';

/**
 * Ends a trace that a person gave up: deletes the controller's copy if it is certainly ours, and says in the verdict
 * what became of it. A verdict that was already there stays.
 */
export async function cancelTrace(run: TraceRun): Promise<void> {
  const copy = await deleteCopy(run);
  run.log(`cancelled; the controller's copy: ${copy}`);
  if (run.trace.state !== 'finished') {
    return run.finish({ settled: true, ended: 'cancelled', controllerCopy: copy });
  }
  const { hops, times } = run.shown();
  await run.keep({
    phase: 'done',
    hops: endArriving(hops),
    times: { ...times, statisticsEndedAtMs: run.now() },
  });
}

/** Deletes the controller's copy of a trace that has ended, if it is certainly ours, and says what became of it. */
export function deleteControllerCopy(trace: Trace, dependencies: RunDependencies): Promise<Copy> {
  return deleteCopy(new TraceRun(trace, dependencies));
}

async function deleteCopy(run: TraceRun): Promise<Copy> {
  const { controllerTraceId, adopted } = run.trace;
  if (controllerTraceId === undefined) return run.copy;
  if (adopted) return 'kept';
  try {
    // The trace's own signal is aborted by now.
    const outer = new AbortController().signal;
    return await withLimit(run.dependencies.clock, deletionLimitMs, outer, async signal => {
      const taskId = await run.ask.deleteTrace(controllerTraceId, signal);
      return taskId === undefined ? 'deleted' : await untilDeleted(run, taskId, signal);
    });
  } catch (error) {
    run.log(`not deleted (${error instanceof Error ? error.message : String(error)})`);
    return copyAfter(error);
  }
}

async function untilDeleted(run: TraceRun, taskId: string, signal: AbortSignal): Promise<Copy> {
  for (const gapMs of taskGapsMs) {
    await run.dependencies.clock.wait(gapMs, signal);
    const { state } = await run.ask.getTask(taskId, signal);
    if (state !== 'running') return state === 'succeeded' ? 'deleted' : 'kept';
  }
  return 'unknown';
}

function copyAfter(error: unknown): Copy {
  const kind = controllerErrorKind(error);
  if (kind === 'notFound') return 'deleted';
  return kind === 'forbidden' ? 'kept' : 'unknown';
}
