import { errorText } from '../path/errorText';
import { message } from '../path/message';
import { mostRows } from './listedTraces';
import { tracesAtOnce } from './startGate';
import { TraceFailure } from './traceFailure';
import type { TraceRun } from './traceRun';

/** While a queue waits, a count may be so old. */
const countGapMs = 4000;

/** Waits until the controller has room for this trace, as far as one can know. */
export async function waitForTurn(run: TraceRun, signal: AbortSignal, first?: unknown): Promise<void> {
  const { gate } = run.dependencies.budget;
  const { id, controller } = run.trace;
  const waits = !gate.isOpen;
  const args = { controller: controller.name, count: tracesAtOnce };
  if (waits) tell(run, { kind: 'queue', sentence: message('waiting.queue', args), untilMs: run.now() });
  try {
    await gate.enter(id, shared => countRunning(run, first, countGapMs, shared), signal, first !== undefined);
  } finally {
    if (waits) tell(run, undefined);
  }
}

/**
 * Waits, before all others, until the controller computes fewer traces than it allows. Rejects with the refusal itself
 * when the list cannot be read, and with a `TraceFailure` at the time limit.
 */
export async function queueAgain(run: TraceRun, refusal: unknown, waits: AbortSignal): Promise<void> {
  run.dependencies.budget.gate.refuse(run.trace.id);
  try {
    await waitForTurn(run, waits, refusal);
  } catch (error) {
    if (waits.reason !== 'limit') throw error;
    throw new TraceFailure(
      'tooManyTraces',
      message('error.tooManyTraces', { controller: run.trace.controller.name }),
    );
  }
}

/** How many traces the controller computes, those of others included, `gapMs` ago at most. Rejects with `refusal` when it does not say. */
export async function countRunning(
  run: TraceRun,
  refusal: unknown,
  gapMs: number,
  signal = run.signal,
): Promise<number> {
  const read = (shared: AbortSignal) => run.ask.listTraces({ limit: mostRows }, shared);
  try {
    const { rows } = await run.dependencies.budget.listed.recent(read, signal, gapMs);
    return rows.filter(({ status }) => status === 'running').length;
  } catch (error) {
    run.log(`the list of traces could not be read (${errorText(error)})`);
    throw refusal ?? error;
  }
}

function tell(
  run: TraceRun,
  waiting: Parameters<NonNullable<TraceRun['dependencies']['onWaiting']>>[0],
): void {
  run.dependencies.onWaiting?.(waiting);
}
