import { readIndex, writeIndex, type IndexEntry } from './indexFile';
import { InOrder } from './inOrder';
import { indexEntry } from './indexEntry';
import type { TraceFolder } from './traceFolder';
import type { FileSystem } from './wholeFile';

/**
 * The rows of all traces in a folder, read at the first question and kept in memory since. The files are the truth:
 * rows without a file go, files without a row are read, and so are those that have changed since their row was made.
 * Several windows may write the index; whose comes last matters to nobody.
 */
export class TraceIndex {
  private rows: Promise<Map<string, IndexEntry>> | undefined;
  /** When the file of each trace was changed last, as this window has taken it in; unreadable ones included. */
  private readonly takenIn = new Map<string, number>();
  private readonly inOrder = new InOrder();
  private changes = 0;
  private written = 0;

  constructor(
    private readonly files: FileSystem,
    private readonly folder: string,
    private readonly traces: TraceFolder,
    private readonly log: (line: string) => void,
  ) {}

  async all(): Promise<readonly IndexEntry[]> {
    return [...(await this.known()).values()];
  }

  async get(id: string): Promise<IndexEntry | undefined> {
    return (await this.known()).get(id);
  }

  /** Which traces another window has written or deleted since they were taken in here. */
  async changedElsewhere(): Promise<readonly string[]> {
    if (this.rows === undefined) {
      // Nothing is older than what is read just now.
      await this.known();
      return [];
    }
    const rows = await this.known();
    const times = await this.traces.times();
    const changed = [...times].filter(([id, atMs]) => this.takenIn.get(id) !== atMs).map(([id]) => id);
    return [...changed, ...[...rows.keys()].filter(id => !times.has(id))];
  }

  /** The row of a trace whose file was written just now. */
  async put(row: IndexEntry): Promise<void> {
    await this.set(row, await this.traces.timeOf(row.id));
    await this.write();
  }

  /** Takes in what another window has written until then (`fileAtMs`, as it was before it was read); true if it is news. */
  async takeIn(row: IndexEntry, fileAtMs: number | undefined): Promise<boolean> {
    if (this.rows === undefined) return false;
    const before = JSON.stringify((await this.known()).get(row.id));
    await this.set(row, fileAtMs);
    return JSON.stringify(row) !== before;
  }

  /** Whether a trace's file is as this window has taken it in; not before the rows were read. */
  isTakenIn(id: string, fileAtMs: number | undefined): boolean {
    return this.rows !== undefined && fileAtMs === this.takenIn.get(id);
  }

  /** A file has been looked at that holds no trace for this version. */
  passOver(id: string, fileAtMs: number): void {
    this.takenIn.set(id, fileAtMs);
  }

  async remove(id: string): Promise<void> {
    this.takenIn.delete(id);
    if ((await this.known()).delete(id)) await this.write();
  }

  private async set(row: IndexEntry, fileAtMs: number | undefined): Promise<void> {
    (await this.known()).set(row.id, row);
    if (fileAtMs !== undefined) this.takenIn.set(row.id, fileAtMs);
  }

  /** Several changes that wait for the same write are written together. */
  private async write(): Promise<void> {
    this.changes += 1;
    await this.inOrder.run('index', async () => {
      if (this.written === this.changes) return;
      const { changes } = this;
      await writeIndex(this.files, this.folder, await this.all(), this.takenIn);
      this.written = changes;
    });
  }

  private known(): Promise<Map<string, IndexEntry>> {
    this.rows ??= this.read().catch((error: unknown) => {
      this.rows = undefined;
      throw error;
    });
    return this.rows;
  }

  private async read(): Promise<Map<string, IndexEntry>> {
    const [times, kept] = await Promise.all([this.traces.times(), readIndex(this.files, this.folder)]);
    if (times.size > 0) await this.traces.sweep();
    const rows = new Map<string, IndexEntry>();
    for (const [id, atMs] of times) {
      const before = kept.get(id);
      const isRight = before?.fileAtMs === atMs && !before.row.unfinished;
      const row = isRight ? before.row : await this.readRow(id);
      this.takenIn.set(id, atMs);
      if (row !== undefined) rows.set(id, row);
    }
    return rows;
  }

  private async readRow(id: string): Promise<IndexEntry | undefined> {
    try {
      const trace = await this.traces.read(id);
      return trace === undefined ? undefined : indexEntry(trace);
    } catch (error) {
      this.log(`${id} could not be read: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }
}
