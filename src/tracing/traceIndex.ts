import { readIndex, writeIndex, type IndexEntry } from './indexFile';
import { InOrder } from './inOrder';
import { indexEntry } from './indexEntry';
import type { TraceFolder } from './traceFolder';
import { isMissing, type FileSystem } from './wholeFile';

/**
 * The rows of all traces in a folder, read at the first question and kept in memory since. The files are the truth:
 * rows without a file go, files without a row are read, and so are those that were at work when last seen.
 */
export class TraceIndex {
  private rows: Promise<Map<string, IndexEntry>> | undefined;
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

  async has(id: string): Promise<boolean> {
    return (await this.known()).has(id);
  }

  async put(row: IndexEntry): Promise<void> {
    const rows = await this.known();
    const { pinned } = rows.get(row.id) ?? row;
    rows.set(row.id, pinned === undefined ? row : { ...row, pinned });
    await this.write();
  }

  /** Takes in what another window has written; true if that is news. Its file is written already. */
  async takeIn(row: IndexEntry): Promise<boolean> {
    if (this.rows === undefined) return false;
    const rows = await this.known();
    const { pinned } = rows.get(row.id) ?? row;
    const whole = pinned === undefined ? row : { ...row, pinned };
    if (JSON.stringify(rows.get(row.id)) === JSON.stringify(whole)) return false;
    rows.set(row.id, whole);
    return true;
  }

  async remove(id: string): Promise<void> {
    if ((await this.known()).delete(id)) await this.write();
  }

  /** Several changes that wait for the same write are written together. */
  private async write(): Promise<void> {
    this.changes += 1;
    await this.inOrder.run('index', async () => {
      if (this.written === this.changes) return;
      const { changes } = this;
      await writeIndex(this.files, this.folder, await this.all());
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
    const ids = await this.idsOnDisk();
    if (ids.length > 0) await this.traces.sweep();
    const kept = new Map((await readIndex(this.files, this.folder)).map(row => [row.id, row]));
    const rows = new Map<string, IndexEntry>();
    for (const id of ids) {
      const row = kept.get(id);
      const settled = row?.unfinished === false ? row : await this.readRow(id);
      if (settled !== undefined) rows.set(id, settled);
    }
    return rows;
  }

  private async idsOnDisk(): Promise<readonly string[]> {
    try {
      return await this.traces.ids();
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
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
