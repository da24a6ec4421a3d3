import { annotated, changeAnnotations } from '../path/annotations';
import type { Trace } from '../path/trace';
import { Listeners } from './listeners';
import { newestFirst, summarise } from './traceSummary';
import type { TraceStore, TraceSummary } from './traceStore';

/** Keeps traces as long as the process lives. */
export function createMemoryStore(log: (line: string) => void = () => undefined): TraceStore {
  const traces = new Map<string, Trace>();
  const listeners = new Listeners(log);
  const keep = (trace: Trace): void => {
    traces.set(trace.id, trace);
    listeners.tell({ id: trace.id, summary: summarise(trace) });
  };
  const list = (): Promise<readonly TraceSummary[]> =>
    Promise.resolve([...traces.values()].map(summarise).sort(newestFirst));
  return {
    save: trace => {
      keep(annotated(trace, traces.get(trace.id) ?? trace));
      return Promise.resolve();
    },
    annotate: (id, change) => {
      const kept = traces.get(id);
      if (kept !== undefined) keep(annotated(kept, changeAnnotations(kept, change)));
      return Promise.resolve();
    },
    load: id => Promise.resolve(traces.get(id)),
    list,
    listKnown: list,
    lookAround: () => Promise.resolve(),
    delete: (...ids) => {
      for (const id of ids) if (traces.delete(id)) listeners.tell({ id });
      return Promise.resolve();
    },
    onDidChange: listeners.add,
  };
}
