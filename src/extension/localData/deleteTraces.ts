import type { TraceStore } from '../../tracing/traceStore';

/** The store writes its index once for all that wait for it. */
const atOnce = 100;

/** Deletes many traces of this machine. */
export async function deleteTraces(store: Pick<TraceStore, 'delete'>, ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += atOnce) {
    await Promise.all(ids.slice(start, start + atOnce).map(id => store.delete(id)));
  }
}
