import type { TraceStore, TraceSummary } from '../../tracing/traceStore';
import { mayBeForgotten, newestFirst } from '../../tracing/traceSummary';
import { deleteTraces } from './deleteTraces';

/** How much of the history is kept. */
export interface Retention {
  /** Finished traces beyond this many, the oldest first, are deleted. */
  readonly limit: number;
  /** Finished traces asked longer ago than this are deleted; 0 keeps them for ever. */
  readonly days: number;
}

const dayMs = 86_400_000;

/**
 * Deletes what is too old or too many. Resolves to how many those were. Where there seem to be none, no file is looked
 * at.
 */
export async function forgetAged(
  store: Pick<TraceStore, 'list' | 'listKnown' | 'delete'>,
  retention: Retention,
  nowMs: number,
): Promise<number> {
  const seeming = agedTraces(await store.listKnown(), retention, nowMs);
  if (seeming.length === 0) return 0;
  const aged = await stillAged(store, seeming, retention, nowMs);
  await deleteTraces(
    store,
    aged.map(({ id }) => id),
  );
  return aged.length;
}

/**
 * What goes on or is pinned stays and does not count. Statistics come within minutes of the path: whatever a record says,
 * nobody waits for those of another day, whose controller may be gone.
 */
export function agedTraces(
  summaries: readonly TraceSummary[],
  { limit, days }: Retention,
  nowMs: number,
): readonly TraceSummary[] {
  const isOlder = ({ askedAtMs }: TraceSummary, than: number): boolean => nowMs - askedAtMs > than * dayMs;
  const isLeft = (row: TraceSummary): boolean =>
    row.state !== 'running' && row.pinned !== true && isOlder(row, 1);
  const may = summaries.filter(row => mayBeForgotten(row) || isLeft(row)).sort(newestFirst);
  const isOld = (row: TraceSummary): boolean => days > 0 && isOlder(row, days);
  return may.filter((summary, place) => place >= limit || isOld(summary));
}

/** Of what was aged when a person was asked, that which still is: meanwhile it may have been pinned, in any window. */
export async function stillAged(
  store: Pick<TraceStore, 'list'>,
  aged: readonly TraceSummary[],
  retention: Retention,
  nowMs: number,
): Promise<readonly TraceSummary[]> {
  const still = new Set(agedTraces(await store.list(), retention, nowMs).map(({ id }) => id));
  return aged.filter(({ id }) => still.has(id));
}
