import { inChunks } from './inChunks';
import type { TraceFolder } from './traceFolder';
import type { TraceIndex } from './traceIndex';

/** How many of the traces that have ended are looked at beside those that run. */
const othersAtOnce = 200;

/** Finds out which traces other processes have written or deleted since this one has taken them in. */
export class FolderLook {
  /** How far the round over the traces that have ended has come. */
  private place = 0;

  constructor(
    private readonly traces: TraceFolder,
    private readonly index: TraceIndex,
  ) {}

  /** Looks at every file. */
  async whole(): Promise<readonly string[]> {
    const rows = await this.index.byId();
    const ids = await this.traces.ids();
    return [...goneOf(rows.keys(), ids), ...(await this.changedOf(ids))];
  }

  /**
   * Costs about the same however many there are: finds what is new, gone, or runs and has changed, and what has changed
   * of `ids`. Of the others it looks at some, each time at the next, since not every file system reports its changes.
   */
  async short(ids: Iterable<string>): Promise<readonly string[]> {
    const rows = await this.index.byId();
    const there = await this.traces.ids();
    const gone = goneOf(rows.keys(), there);
    const isNew = (id: string): boolean => !rows.has(id) && !this.index.isPassedOver(id);
    const urgent = there.filter(id => rows.get(id)?.summary.unfinished === true || isNew(id));
    return [...gone, ...(await this.changedOf([...new Set([...urgent, ...ids, ...this.nextOf(there)])]))];
  }

  private nextOf(ids: readonly string[]): readonly string[] {
    if (this.place >= ids.length) this.place = 0;
    const next = ids.slice(this.place, this.place + othersAtOnce);
    this.place += othersAtOnce;
    return next;
  }

  /** Of these, the traces whose files are there and were changed by others. */
  async changedOf(ids: readonly string[]): Promise<readonly string[]> {
    const changed = await inChunks(ids, async id => {
      const fileAtMs = await this.traces.timeOf(id);
      return fileAtMs === undefined || this.index.isTakenIn(id, fileAtMs) ? [] : [id];
    });
    return changed.flat();
  }
}

function goneOf(rows: Iterable<string>, ids: readonly string[]): readonly string[] {
  const there = new Set(ids);
  return [...rows].filter(id => !there.has(id));
}
