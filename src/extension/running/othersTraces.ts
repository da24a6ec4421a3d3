import { readHead } from '../../tracing/head';
import { isUnfinished } from '../../tracing/resumption';
import type { TraceStore } from '../../tracing/traceStore';
import type { TraceRunner } from './traceRunner';
import type { TraceStarter } from './traceStarter';

export interface OthersTracesPorts {
  readonly store: TraceStore;
  readonly runner: Pick<TraceRunner, 'get'>;
  readonly starter: Pick<TraceStarter, 'stalled' | 'stallOf' | 'resume' | 'forget'>;
  /** A trace waits for something, or no longer does. */
  readonly redraw: (id: string) => void;
  readonly log: (line: string) => void;
}

/** Takes in what other windows do with the traces of one folder. */
export class OthersTraces {
  /** Named in the log, so that a look every 2 s does not say it again. */
  private readonly unreadable = new Set<string>();

  constructor(
    private readonly folder: string,
    private readonly ports: OthersTracesPorts,
  ) {}

  /** Looks at these traces and at what has not come to its end. True as long as there is something to look after. */
  async takeIn(ids: readonly string[]): Promise<boolean> {
    const { store, starter } = this.ports;
    const { running } = await readHead(this.folder);
    for (const id of new Set([...running, ...starter.stalled])) {
      try {
        await this.goOnWith(id);
        this.unreadable.delete(id);
      } catch (error) {
        this.tellOf(id, error);
      }
    }
    // Tells whoever shows the history what others have finished or deleted.
    await store.lookAround(ids);
    return running.length > 0;
  }

  private async goOnWith(id: string): Promise<void> {
    const { store, runner, starter, redraw } = this.ports;
    if (runner.get(id) !== undefined) return;
    const before = starter.stallOf(id);
    const trace = await store.load(id);
    if (trace === undefined || !isUnfinished(trace)) starter.forget(id);
    else if (runner.get(id) === undefined) await starter.resume(trace);
    if (starter.stallOf(id) !== before) redraw(id);
  }

  private tellOf(id: string, error: unknown): void {
    if (this.unreadable.has(id)) return;
    this.unreadable.add(id);
    this.ports.log(`Trace ${id} is not gone on with: ${String(error)}`);
  }
}
