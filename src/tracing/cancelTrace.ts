import type { Trace } from '../path/trace';
import { endArriving } from './arrivingStatistics';
import { deleteThere, type Deletion } from './deleteThere';
import type { RunDependencies } from './runDependencies';
import { TraceRun } from './traceRun';

/** What became of the controller's copy of a trace. */
export type ControllerCopy = Deletion | 'none';

/**
 * Ends a trace that a person gave up: deletes the controller's copy if it is certainly ours, and says in the verdict
 * what became of it. A verdict that was already there stays.
 */
export async function cancelTrace(run: TraceRun): Promise<void> {
  const copy = await deleteCopy(run);
  if (copy === 'deleted') run.dependencies.onDeletedThere?.();
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
export function deleteControllerCopy(trace: Trace, dependencies: RunDependencies): Promise<ControllerCopy> {
  return deleteCopy(new TraceRun(trace, dependencies));
}

async function deleteCopy(run: TraceRun): Promise<ControllerCopy> {
  const { controllerTraceId, adopted } = run.trace;
  if (controllerTraceId === undefined) return run.copy;
  if (adopted) return 'kept';
  const { clock } = run.dependencies;
  // The trace's own signal is aborted by now.
  return deleteThere(controllerTraceId, { ask: run.ask, clock, log: line => run.log(line) });
}
