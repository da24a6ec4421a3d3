import type { Trace } from '../path/trace';
import { quietPause } from './quietPause';
import { isUnfinished } from './resumption';
import { wasDeleted } from './storeError';
import type { TraceStore } from './traceStore';

const gapMs = 10_000;

export interface PatientStoreOptions {
  readonly store: TraceStore;
  /** The disk takes nothing: hears of the first trace that could not be saved, and of none until all were. */
  readonly onNotSaved: (trace: Trace, error: unknown) => void;
  /** For tests: the wait between two tries. */
  readonly pause?: (ms: number) => Promise<void>;
}

/**
 * A store that does not give up on a disk that is full or read-only: what it did not take is saved as soon as it takes
 * something again. `save` rejects all the same, so that a run knows what is on disk.
 */
export class PatientStore implements TraceStore {
  readonly onDidChange: TraceStore['onDidChange'];
  readonly load: TraceStore['load'];
  readonly list: TraceStore['list'];
  readonly listKnown: TraceStore['listKnown'];
  readonly lookAround: TraceStore['lookAround'];
  readonly annotate: TraceStore['annotate'];
  readonly delete: TraceStore['delete'];
  /** Whose turn comes first. */
  private readonly unsaved = new Set<string>();
  private isTrying = false;

  constructor(private readonly options: PatientStoreOptions) {
    const { store } = options;
    this.onDidChange = listener => store.onDidChange(listener);
    this.load = store.load.bind(store);
    this.list = store.list.bind(store);
    this.listKnown = store.listKnown.bind(store);
    this.lookAround = store.lookAround.bind(store);
    this.annotate = store.annotate.bind(store);
    this.delete = store.delete.bind(store);
  }

  async save(trace: Trace): Promise<void> {
    try {
      await this.options.store.save(trace);
      this.unsaved.delete(trace.id);
    } catch (error) {
      if (!wasDeleted(error)) this.remember(trace, error);
      throw error;
    }
  }

  private remember(trace: Trace, error: unknown): void {
    const isFirst = this.unsaved.size === 0;
    this.unsaved.add(trace.id);
    if (!isFirst) return;
    this.options.onNotSaved(trace, error);
    void this.tryAgain();
  }

  private async tryAgain(): Promise<void> {
    if (this.isTrying) return;
    this.isTrying = true;
    const { pause = quietPause } = this.options;
    while (this.unsaved.size > 0) {
      await pause(gapMs);
      await this.tryInTurn();
    }
    this.isTrying = false;
  }

  /** Up to the first that the disk does not take. It may be to blame itself: another is the first of the next try. */
  private async tryInTurn(): Promise<void> {
    for (const id of this.unsaved) {
      if (await this.isSettled(id)) continue;
      if (this.unsaved.delete(id)) this.unsaved.add(id);
      return;
    }
  }

  /** What still runs is saved by its run. */
  private async isSettled(id: string): Promise<boolean> {
    const { store } = this.options;
    try {
      const trace = await store.load(id);
      if (trace !== undefined && isUnfinished(trace)) return true;
      if (trace !== undefined) await store.save(trace);
    } catch (error) {
      if (!wasDeleted(error)) return false;
    }
    this.unsaved.delete(id);
    return true;
  }
}
