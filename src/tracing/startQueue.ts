import { message } from '../path/message';
import { TraceFailure } from './traceFailure';
import type { TraceRun } from './traceRun';

/** "At most 25 path traces in progress at a time", else HTTP 500 (Catalyst Center 3.2.3 API, path traces). */
export const tracesAtOnce = 25;
const gapMs = 5000;

/**
 * Waits until the controller computes fewer traces than it allows. Rejects with the refusal itself when that was not
 * the reason for it, or when the list cannot be read.
 */
export async function waitInQueue(run: TraceRun, refusal: unknown, waits: AbortSignal): Promise<void> {
  const { clock, onWaiting } = run.dependencies;
  const controller = run.trace.controller.name;
  const sentence = message('waiting.queue', { controller, count: tracesAtOnce });
  if ((await countRunning(run, refusal)) < tracesAtOnce) throw refusal;
  try {
    do {
      onWaiting?.({ kind: 'queue', sentence, untilMs: run.now() + gapMs });
      await clock.wait(gapMs, waits);
    } while ((await countRunning(run, refusal)) >= tracesAtOnce);
  } catch (error) {
    if (waits.reason !== 'limit') throw error;
    throw new TraceFailure('tooManyTraces', message('error.tooManyTraces', { controller }));
  } finally {
    onWaiting?.(undefined);
  }
}

async function countRunning(run: TraceRun, refusal: unknown): Promise<number> {
  try {
    const rows = await run.ask.listTraces({ limit: 100 }, run.signal);
    return rows.filter(({ status }) => status === 'running').length;
  } catch (error) {
    run.log(
      `the list of traces could not be read (${error instanceof Error ? error.message : String(error)})`,
    );
    throw refusal;
  }
}
