import type { TraceList, TraceRow } from '../controller/controller';
import { sharedWork } from '../controller/sharedWork';
import type { Clock } from './clock';

/** Reads the newest rows of the controller's list. */
export type ReadList = (signal: AbortSignal) => Promise<TraceList>;

/** The controller's list as it was at a moment. */
export interface Snapshot {
  /** When it was asked for, our clock: nothing in it is older. */
  readonly atMs: number;
  readonly rows: readonly TraceRow[];
}

/** As many rows as a controller gives at once. */
export const mostRows = 500;

/** What the controller's list said last, for all traces that wait at the same time. One per controller. */
export class ListedTraces {
  private readonly waiting = new Set<string>();
  private snapshot: Snapshot | undefined;
  private readList: ReadList | undefined;
  private readonly read = sharedWork(async signal => {
    const atMs = this.clock.now();
    const list = await this.readList?.(signal);
    return (this.snapshot = { atMs, rows: list?.rows ?? [] });
  });

  constructor(
    private readonly clock: Clock,
    /** How old a snapshot may be. */
    private readonly gapMs: () => number,
  ) {}

  /** A trace waits for its path, until the function returned is called. */
  join(id: string): () => void {
    this.waiting.add(id);
    return () => void this.waiting.delete(id);
  }

  /** Whether a list stands for more than one question. */
  get isShared(): boolean {
    return this.waiting.size > 1;
  }

  /** The list, not older than it may be; who asks at the same time shares one request. Rejects as `readList` does. */
  async recent(readList: ReadList, signal: AbortSignal, gapMs = this.gapMs()): Promise<Snapshot> {
    const { snapshot } = this;
    if (snapshot !== undefined && this.clock.now() - snapshot.atMs < gapMs) return snapshot;
    this.readList = readList;
    return this.read(signal);
  }
}
