import type { StartedTrace } from '../controller/controller';
import { controllerErrorDetails, controllerErrorKind } from '../controller/describeError';
import { present } from '../path/present';
import { findOwnTrace } from './findOwnTrace';
import { tracesAtOnce, waitInQueue } from './startQueue';
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
  const { clock } = run.dependencies;
  try {
    await withLimit(clock, run.limits.timeLimitMs, run.signal, waits => signInAndStart(run, waits));
  } catch (error) {
    throw error instanceof LimitReached ? error.cause : error;
  }
}

async function signInAndStart(run: TraceRun, waits: AbortSignal): Promise<void> {
  const generation = await signIn(run, waits);
  const { controller, times } = run.trace;
  const controllerAskedAtMs = run.dependencies.budget.meter.controllerNowMs();
  await run.keep({
    phase: 'starting',
    controller: { ...controller, generation },
    times: present({ ...times, controllerAskedAtMs }),
  });
  await keepStarted(run, await start(run, waits));
}

async function signIn(run: TraceRun, waits: AbortSignal) {
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

async function start(run: TraceRun, waits: AbortSignal): Promise<Started> {
  const { budget, signal } = run.dependencies;
  for (;;) {
    await budget.take('trace', signal);
    signal.throwIfAborted();
    run.copy = 'unknown';
    try {
      return await run.ask.initiatePathTrace(run.trace.request, withoutCancel(signal));
    } catch (error) {
      const arrived = controllerErrorDetails(error).mayHaveArrived === true;
      if (!arrived) run.copy = 'none';
      if (signal.aborted) throw error;
      if (arrived) return { traceId: await findOwnTrace(run, signal), adopted: true };
      await waitToStartAgain(run, error, waits);
    }
  }
}

/** Resolves when a start that was certainly not taken may be sent again; rejects when that makes no sense. */
async function waitToStartAgain(run: TraceRun, error: unknown, waits: AbortSignal): Promise<void> {
  if (turnedAway(error)) return run.pause(error, waits);
  const { status } = controllerErrorDetails(error);
  if (controllerErrorKind(error) !== 'server' || status !== 500) throw error;
  run.log(`refused with HTTP 500; counting the traces it computes (it allows ${tracesAtOnce})`);
  await waitInQueue(run, error, waits);
}

/** A start that is on its way is not called back: its answer brings the id that a cancel needs to delete the trace. */
function withoutCancel(signal: AbortSignal): AbortSignal {
  const stop = new AbortController();
  const forward = (): void => {
    if (signal.reason !== 'cancel') stop.abort(signal.reason);
  };
  signal.addEventListener('abort', forward, { once: true });
  return stop.signal;
}
