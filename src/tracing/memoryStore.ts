import type { Trace } from '../path/trace';
import { Listeners } from './listeners';
import { newestFirst, summarise } from './traceSummary';
import type { TraceStore } from './traceStore';

/** Keeps traces as long as the process lives. */
export function createMemoryStore(log: (line: string) => void = () => undefined): TraceStore {
  const traces = new Map<string, Trace>();
  const listeners = new Listeners(log);
  return {
    save: trace => {
      traces.set(trace.id, trace);
      listeners.tell({ id: trace.id, summary: summarise(trace) });
      return Promise.resolve();
    },
    load: id => Promise.resolve(traces.get(id)),
    list: () => Promise.resolve([...traces.values()].map(summarise).sort(newestFirst)),
    delete: id => {
      if (traces.delete(id)) listeners.tell({ id });
      return Promise.resolve();
    },
    onDidChange: listeners.add,
  };
}
