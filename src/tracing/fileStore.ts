import { present } from '../path/present';
import type { Trace } from '../path/trace';
import { forgetRunning, noteEnded, noteRunning } from './head';
import { indexEntry } from './indexEntry';
import type { IndexEntry } from './indexFile';
import { InOrder } from './inOrder';
import { Listeners } from './listeners';
import { diskError } from './storeError';
import { TraceFolder } from './traceFolder';
import { TraceIndex } from './traceIndex';
import { newestFirst, summarise } from './traceSummary';
import type { TraceStore, TraceSummary } from './traceStore';
import { realFiles, type FileSystem } from './wholeFile';

export interface FileStoreOptions {
  /** Made with mode 0700 at the first write. */
  readonly folder: string;
  /** The oldest finished traces beyond this many are deleted; 200 by default. */
  readonly historyLimit?: number;
  /** Hears of damaged files by name. */
  readonly log: (line: string) => void;
  /** For tests of a disk that fails. */
  readonly files?: FileSystem;
}

/**
 * Keeps traces in a folder: one `<id>.pathtrace.json` each, `index.json` for lists, `running/` for start-up. Several
 * windows may use one folder: the files are the truth, and `load` takes in what another has written. `save` and `delete` reject with a `StoreError` of kind `disk` when the disk does not do its part; what could not be written is
 * still answered from memory.
 */
export function createFileStore(options: FileStoreOptions): TraceStore {
  return new FileStore(options);
}

class FileStore implements TraceStore {
  readonly onDidChange: TraceStore['onDidChange'];
  private readonly files: FileSystem;
  private readonly traces: TraceFolder;
  private readonly index: TraceIndex;
  private readonly listeners: Listeners;
  private readonly inOrder = new InOrder();
  /** The newest state of traces whose last write failed. */
  private readonly unwritten = new Map<string, Trace>();

  constructor(private readonly options: FileStoreOptions) {
    const { folder, log, files = realFiles } = options;
    this.files = files;
    this.listeners = new Listeners(log);
    this.onDidChange = this.listeners.add;
    this.traces = new TraceFolder(files, folder, log);
    this.index = new TraceIndex(files, folder, this.traces, log);
  }

  async save(trace: Trace): Promise<void> {
    try {
      await this.inOrder.run(trace.id, () => this.write(trace));
      this.unwritten.delete(trace.id);
    } catch (error) {
      this.unwritten.set(trace.id, trace);
      throw diskError(error);
    } finally {
      this.listeners.tell({ id: trace.id, summary: summarise(trace) });
    }
    await this.forgetOldest();
  }

  async load(id: string): Promise<Trace | undefined> {
    const unwritten = this.unwritten.get(id);
    if (unwritten !== undefined) return unwritten;
    const trace = await this.inOrder.run(id, () => this.traces.read(id));
    if (trace === undefined) await this.takeLeave(id);
    else if (await this.index.takeIn(indexEntry(trace))) {
      this.listeners.tell({ id, summary: summarise(trace) });
    }
    return trace;
  }

  async list(): Promise<readonly TraceSummary[]> {
    const rows = new Map<string, TraceSummary>();
    for (const row of await this.index.all()) rows.set(row.id, summaryOf(row));
    for (const trace of this.unwritten.values()) rows.set(trace.id, summarise(trace));
    return [...rows.values()].sort(newestFirst);
  }

  async delete(id: string): Promise<void> {
    this.unwritten.delete(id);
    try {
      await this.inOrder.run(id, () => this.erase(id));
    } catch (error) {
      throw diskError(error);
    }
    this.listeners.tell({ id });
  }

  private async takeLeave(id: string): Promise<void> {
    if (await this.index.has(id)) {
      await this.index.remove(id);
      this.listeners.tell({ id });
    }
    if (await this.traces.isMissing(id)) await forgetRunning(this.files, this.options.folder, id);
  }

  /** The head names a trace before its file says that it runs, and drops it after its file says that it has ended. */
  private async write(trace: Trace): Promise<void> {
    const { folder } = this.options;
    await this.traces.make();
    const entry = indexEntry(trace);
    if (entry.unfinished) await noteRunning(this.files, folder, trace.id);
    await this.traces.write(trace);
    await this.index.put(entry);
    if (!entry.unfinished) await this.dropFromHead(trace.id);
  }

  private async erase(id: string): Promise<void> {
    await this.traces.remove(id);
    await this.index.remove(id);
    await this.dropFromHead(id);
  }

  private async dropFromHead(id: string): Promise<void> {
    await noteEnded(this.files, this.options.folder, id);
  }

  private async forgetOldest(): Promise<void> {
    const limit = this.options.historyLimit ?? 200;
    const rows = [...(await this.index.all())].sort(newestFirst).slice(limit);
    const old = rows.filter(row => !row.unfinished && row.pinned !== true);
    try {
      for (const { id } of old) await this.delete(id);
    } catch (error) {
      this.options.log(`Old traces could not be deleted: ${String(error)}`);
    }
  }
}

function summaryOf(row: IndexEntry): TraceSummary {
  return present({ ...row, unfinished: undefined });
}
