import type { OriginLock } from './originLock';
import { StoreError, wasDeleted } from './storeError';
import type { TraceStore } from './traceStore';

/**
 * The store for a trace that runs under a lock: nothing is written once another process has it. `onDeleted`: the trace
 * was deleted, here or elsewhere.
 */
export function heldStore(store: TraceStore, lock: OriginLock, onDeleted: () => void): TraceStore {
  return {
    load: id => store.load(id),
    annotate: (id, change) => store.annotate(id, change),
    list: () => store.list(),
    listKnown: () => store.listKnown(),
    lookAround: ids => store.lookAround(ids),
    delete: (...ids) => store.delete(...ids),
    onDidChange: listener => store.onDidChange(listener),
    save: async trace => {
      if (!(await lock.isHeld())) throw new StoreError('another window goes on with it');
      try {
        await store.save(trace);
      } catch (error) {
        if (wasDeleted(error)) onDeleted();
        throw error;
      }
    },
  };
}
