import pLimit from 'p-limit';
import { errorText } from '../path/errorText';
import { endArriving, isArriving } from './arrivingStatistics';
import { learnAddressOwners } from './addressOwners';
import { deviceIdsOf, withDevices, withInterfaces } from './hopFacts';
import type { Inventory } from './inventory';
import type { TraceRun } from './traceRun';
import { LimitReached, withLimit } from './withLimit';

/** Long enough to wait for a turn in a request budget that other traces have used up. */
const enrichmentLimitMs = 120_000;
const firstGapMs = 5000;
const gapMs = 10_000;
/** A resumed trace is asked at least once more, however long ago its path came. */
const leastLimitMs = 10_000;

/**
 * After the verdict is shown: adds what the inventory knows and keeps asking for statistics. Only an abort of the trace
 * makes it reject. `atOnce`: the first question does not wait.
 */
export async function completeTrace(run: TraceRun, traceId: string, atOnce: boolean): Promise<void> {
  await Promise.all([addInventory(run), awaitStatistics(run, traceId, atOnce)]);
  run.signal.throwIfAborted();
}

async function addInventory(run: TraceRun): Promise<void> {
  const ids = deviceIdsOf(run.shown().hops);
  const { clock, inventory } = run.dependencies;
  if (ids.length === 0 || inventory === undefined) return;
  try {
    await withLimit(clock, enrichmentLimitMs, run.signal, signal =>
      readInventory(run, inventory, ids, signal),
    );
  } catch (error) {
    logUnlessAborted(run, 'the inventory was not read to its end', error);
  }
}

async function readInventory(
  run: TraceRun,
  inventory: Inventory,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  try {
    const devices = await inventory.devices(ids, unknown => run.ask.getDevices(unknown, signal));
    run.learn(withDevices(run.facts, devices.values()));
    await refresh(run);
  } catch (error) {
    logUnlessAborted(run, 'its devices were not read', error);
  }
  const twoAtOnce = pLimit(2);
  const read = async (id: string): Promise<void> => {
    if (signal.aborted) return;
    try {
      const interfaces = await inventory.interfaces(id, unknown => run.ask.getInterfaces(unknown, signal));
      run.learn(withInterfaces(run.facts, id, interfaces));
    } catch (error) {
      logUnlessAborted(run, `the interfaces of ${id} were not read`, error);
    }
  };
  await Promise.all(ids.map(id => twoAtOnce(() => read(id))));
  if (!run.signal.aborted) await refresh(run);
}

async function awaitStatistics(run: TraceRun, traceId: string, atOnce: boolean): Promise<void> {
  if (run.trace.phase !== 'statistics') return;
  const { clock } = run.dependencies;
  // Nobody waits: what has not come is still on its way, and nobody may say that it is missing.
  if (run.limits.statisticsLimitMs === 0 && !atOnce) return run.keep({ phase: 'done' });
  const waitedMs = atOnce ? run.now() - (run.trace.times.finishedAtMs ?? run.now()) : 0;
  const leftMs = run.limits.statisticsLimitMs - waitedMs;
  try {
    await withLimit(clock, atOnce ? Math.max(leftMs, leastLimitMs) : leftMs, run.signal, signal =>
      untilArrived(run, traceId, atOnce ? 0 : firstGapMs, signal),
    );
  } catch (error) {
    if (run.signal.aborted) return;
    if (!(error instanceof LimitReached))
      logUnlessAborted(run, 'statistics are not asked for any more', error);
  }
  await endStatistics(run);
}

async function untilArrived(
  run: TraceRun,
  traceId: string,
  firstMs: number,
  signal: AbortSignal,
): Promise<void> {
  const { include } = run.trace.request;
  let waitMs = firstMs;
  while (isArriving(run.shown().hops)) {
    await run.dependencies.clock.wait(waitMs, signal);
    waitMs = gapMs;
    const path = await run.patiently(signal, () => run.ask.getPath(traceId, include, signal));
    if (path.status === 'running' || path.hops.length === 0) continue;
    run.takePath(path);
    await learnAddressOwners(run, signal);
    await refresh(run);
  }
}

async function endStatistics(run: TraceRun): Promise<void> {
  if (run.path !== undefined) run.takePath({ ...run.path, hops: endArriving(run.path.hops) });
  const shown = run.shown();
  const times = { ...shown.times, statisticsEndedAtMs: run.now() };
  await run.keep({ ...shown, hops: endArriving(shown.hops), times, phase: 'done' });
}

/** Shows what is known now; doubts may have come of it (an old device sync, an interface that is down). */
async function refresh(run: TraceRun): Promise<void> {
  const verdict = run.judge({ settled: true, ended: 'finished' }) ?? run.trace.verdict;
  await run.keep({ ...run.shown(), verdict });
}

function logUnlessAborted(run: TraceRun, what: string, error: unknown): void {
  if (!run.signal.aborted) run.log(`${what} (${errorText(error)})`);
}
