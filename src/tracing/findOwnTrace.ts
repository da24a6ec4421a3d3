import { canonicalAddress } from '../controller/address';
import type { TraceRow } from '../controller/controller';
import { ControllerError } from '../controller/controllerError';
import { sameMac } from '../path/mac';
import { message } from '../path/message';
import type { TraceRequest } from '../path/traceRequest';
import { TraceFailure } from './traceFailure';
import type { TraceRun } from './traceRun';
import { LimitReached, withLimit } from './withLimit';

const gapsMs = [0, 1000, 2000, 3000, 4000];
/** The `Date` header that the controller's clock is read from knows whole seconds only. */
const clockGrainMs = 1000;

/**
 * The controller's id of a trace whose start got no answer: looks in the list for up to 10 s for one with the same
 * request that was created after the intent, by the controller's clock. Rejects with a `TraceFailure` when there is
 * none or more than one, and as the list does when it cannot be read before the time limit. The API has no idempotency
 * key, so a second start might be a second trace.
 */
export async function findOwnTrace(run: TraceRun, outer: AbortSignal): Promise<string> {
  const { timeLimitMs } = run.limits;
  try {
    return await withLimit(run.dependencies.clock, timeLimitMs, outer, async signal => {
      await run.patiently(signal, () => run.ask.login(signal));
      return searchList(run, signal);
    });
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    throw run.unanswered ?? new ControllerError('noAnswer', { purpose: 'list', timeoutMs: timeLimitMs });
  }
}

async function searchList(run: TraceRun, signal: AbortSignal): Promise<string> {
  const { request, times, controller } = run.trace;
  const { source, destination } = request;
  const since = times.controllerAskedAtMs;
  for (const gapMs of since === undefined ? [] : gapsMs) {
    await run.dependencies.clock.wait(gapMs, signal);
    const { rows } = await run.patiently(signal, () =>
      run.ask.listTraces({ source, destination, limit: 50 }, signal),
    );
    const found = rows.filter(row => createdSince(row, since) && sameRequest(row.request, request));
    if (found.length > 1) throw failure('startSeveral', controller.name);
    if (found[0] !== undefined) return found[0].traceId;
  }
  throw failure('startUnknown', controller.name);
}

function createdSince({ createdAtMs }: TraceRow, since: number | undefined): boolean {
  return since !== undefined && createdAtMs !== undefined && createdAtMs >= since - clockGrainMs;
}

function sameRequest(row: TraceRow['request'], asked: TraceRequest): boolean {
  return (
    sameAddress(row.source, asked.source) &&
    sameAddress(row.destination, asked.destination) &&
    // A controller may add a MAC address that nobody asked for, and older ones have none.
    sameMac(row.sourceMac, asked.sourceMac) !== false &&
    sameMac(row.destinationMac, asked.destinationMac) !== false &&
    row.sourcePort === asked.sourcePort &&
    row.destinationPort === asked.destinationPort &&
    row.protocol === asked.protocol
  );
}

function sameAddress(one: string, other: string): boolean {
  return (canonicalAddress(one) ?? one) === (canonicalAddress(other) ?? other);
}

function failure(kind: 'startSeveral' | 'startUnknown', controller: string): TraceFailure {
  return new TraceFailure(kind, message(`error.${kind}`, { controller }));
}
