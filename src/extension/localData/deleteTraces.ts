import type { TraceStore } from '../../tracing/traceStore';

/** What was deleted is seen to go, but not one by one. */
const atOnce = 100;

/** Deletes many traces of this machine. */
export async function deleteTraces(store: Pick<TraceStore, 'delete'>, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += atOnce) {
    await store.delete(...ids.slice(start, start + atOnce));
  }
}
