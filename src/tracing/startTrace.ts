import type { StartedTrace } from '../controller/controller';
import { controllerErrorDetails, controllerErrorKind } from '../controller/describeError';
import { present } from '../path/present';
import type { Generation } from '../path/trace';
import { findOwnTrace } from './findOwnTrace';
import { countRunning, queueAgain, waitForTurn } from './startTurn';
import { tracesAtOnce } from './startGate';
import { turnedAway } from './traceFailure';
import type { TraceRun } from './traceRun';
import { LimitReached, withLimit } from './withLimit';

/**
 * From the intent to the controller's id. The record is written before each step, so that whoever reads it later knows
 * whether a start may have been sent. Exactly one start is ever taken by the controller; one that it certainly turned
 * away (429, 503, 500 while it is full) is sent again in its time. Rejects when no trace came of it.
 */
export async function startTrace(run: TraceRun): Promise<void> {
  await run.keep({ phase: 'signingIn' });
  run.signal.throwIfAborted();
  const generation = await limited(run, waits => signIn(run, waits));
  await waitForTurn(run, run.signal);
  await keepStarted(run, await limited(run, waits => start(run, generation, waits)));
}

/** The limit ends pauses only, never a request that is on its way. */
async function limited<T>(run: TraceRun, work: (waits: AbortSignal) => Promise<T>): Promise<T> {
  try {
    return await withLimit(run.dependencies.clock, run.limits.timeLimitMs, run.signal, work);
  } catch (error) {
    throw error instanceof LimitReached ? error.cause : error;
  }
}

async function signIn(run: TraceRun, waits: AbortSignal): Promise<Generation> {
  for (;;) {
    try {
      return await run.ask.login(run.signal);
    } catch (error) {
      if (run.signal.aborted || !turnedAway(error)) throw error;
      await run.pause(error, waits);
    }
  }
}

/** Finds the trace of a start whose answer never came, and goes on as if it had come. */
export async function adoptTrace(run: TraceRun, signal: AbortSignal): Promise<void> {
  await keepStarted(run, { traceId: await findOwnTrace(run, signal), adopted: true });
}

type Started = StartedTrace & { readonly adopted?: true };

async function keepStarted(run: TraceRun, started: Started): Promise<void> {
  const { traceId, taskId, adopted } = started;
  run.log(adopted ? `found in the list as ${traceId}` : `started as ${traceId}`);
  const times = { ...run.trace.times, startedAtMs: run.now() };
  await run.keep({ phase: 'computing', controllerTraceId: traceId, taskId, adopted, times });
  run.signal.throwIfAborted();
}

async function start(run: TraceRun, generation: Generation, waits: AbortSignal): Promise<Started> {
  const { signal } = run;
  const { gate } = run.dependencies.budget;
  for (;;) {
    const departures = gate.departures;
    try {
      return await startOnce(run, generation);
    } catch (error) {
      const arrived = controllerErrorDetails(error).mayHaveArrived === true;
      if (!arrived) run.copy = 'none';
      if (signal.aborted) throw error;
      if (arrived) return { traceId: await findOwnTrace(run, signal), adopted: true };
      await waitToStartAgain(run, error, gate.departures - departures, waits);
    }
  }
}

/** The record says that a start may have been sent before that is so, and as late as can be. */
async function startOnce(run: TraceRun, generation: Generation): Promise<Started> {
  const { budget, mayStart } = run.dependencies;
  const answered = await budget.take('trace', run.signal);
  try {
    const { controller, times } = run.trace;
    const controllerAskedAtMs = budget.meter.controllerNowMs();
    await run.keep({
      phase: 'starting',
      controller: { ...controller, generation },
      times: present({ ...times, controllerAskedAtMs }),
    });
    await mayStart?.();
    run.signal.throwIfAborted();
    run.copy = 'unknown';
    return await withoutCancel(run.signal, signal => run.ask.initiatePathTrace(run.trace.request, signal));
  } finally {
    answered();
  }
}

/** Resolves when a start that was certainly not taken may be sent again; rejects when that makes no sense. */
async function waitToStartAgain(
  run: TraceRun,
  error: unknown,
  departures: number,
  waits: AbortSignal,
): Promise<void> {
  const { status } = controllerErrorDetails(error);
  const refused = controllerErrorKind(error) === 'server' && status === 500;
  if (!turnedAway(error) && !refused) throw error;
  await run.keep({ phase: 'signingIn' });
  if (!refused) return run.pause(error, waits);
  run.log(`refused with HTTP 500; counting the traces it computes (it allows ${tracesAtOnce})`);
  if ((await countRunning(run, error, 0)) + departures < tracesAtOnce) throw error;
  await queueAgain(run, error, waits);
}

/** A start that is on its way is not called back: its answer brings the id that a cancel needs to delete the trace. */
async function withoutCancel<T>(outer: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const forward = (): void => {
    if (outer.reason !== 'cancel') stop.abort(outer.reason);
  };
  outer.addEventListener('abort', forward, { once: true });
  try {
    return await work(stop.signal);
  } finally {
    outer.removeEventListener('abort', forward);
  }
}
