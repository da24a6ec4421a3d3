import type { OriginLock } from './originLock';
import { StoreError } from './storeError';
import type { TraceStore } from './traceStore';

/** The store for a trace that runs under a lock: nothing is written once another process has it. */
export function heldStore(store: TraceStore, lock: OriginLock): TraceStore {
  return {
    load: id => store.load(id),
    list: () => store.list(),
    delete: id => store.delete(id),
    onDidChange: listener => store.onDidChange(listener),
    save: async trace => {
      if (!(await lock.isHeld())) throw new StoreError('another window goes on with it');
      await store.save(trace);
    },
  };
}
