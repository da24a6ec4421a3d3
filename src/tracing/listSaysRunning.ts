import { errorText } from '../path/errorText';
import { mostRows, type Snapshot } from './listedTraces';
import { passesByItself } from './traceFailure';
import type { TraceRun } from './traceRun';

/** A list says nothing of a task that failed behind a trace: so often the trace itself is asked all the same. */
const directGapMs = 30_000;

/**
 * True when the controller's list, read once for all traces of ours that wait, still has this one running: then it need
 * not be asked itself. False whenever the list has nothing to say, as while this trace waits alone.
 */
export async function listSaysRunning(
  run: TraceRun,
  traceId: string,
  askedAtMs: number,
  signal: AbortSignal,
): Promise<boolean> {
  const { listed } = run.dependencies.budget;
  const isSettling = run.path !== undefined && run.path.status !== 'running';
  if (!listed.isShared || isSettling || run.now() - askedAtMs >= directGapMs) return false;
  const snapshot = await recentList(run, signal);
  if (snapshot === undefined) return false;
  const row = snapshot.rows.find(each => each.traceId === traceId);
  if (row === undefined) return snapshot.atMs <= (run.trace.times.startedAtMs ?? 0);
  return row.status === 'running';
}

async function recentList(run: TraceRun, signal: AbortSignal): Promise<Snapshot | undefined> {
  const { listed } = run.dependencies.budget;
  const read = (shared: AbortSignal) => run.ask.listTraces({ limit: mostRows }, shared);
  try {
    return await run.patiently(signal, () => listed.recent(read, signal));
  } catch (error) {
    if (signal.aborted || passesByItself(error)) throw error;
    run.log(`the list of traces was not read (${errorText(error)})`);
    return undefined;
  }
}
