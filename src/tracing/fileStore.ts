import { annotated, type Annotations } from '../path/annotations';
import { present } from '../path/present';
import type { Trace } from '../path/trace';
import { DeletedTraces } from './deletedTraces';
import { forgetRunning, noteEnded, noteRunning } from './head';
import { indexEntry } from './indexEntry';
import type { IndexEntry } from './indexFile';
import { InOrder } from './inOrder';
import { Listeners } from './listeners';
import { diskError, StoreError } from './storeError';
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
 * windows may use one folder: the files are the truth, and `load` and `list` take in what others have done. `save` and
 * `delete` reject with a `StoreError` of kind `disk` when the disk does not do its part (what could not be written is
 * still answered from memory), `save` with one of kind `deleted` when the trace was deleted: it does not come back.
 */
export function createFileStore(options: FileStoreOptions): TraceStore {
  return new FileStore(options);
}

class FileStore implements TraceStore {
  readonly onDidChange: TraceStore['onDidChange'];
  private readonly files: FileSystem;
  private readonly traces: TraceFolder;
  private readonly index: TraceIndex;
  private readonly deleted: DeletedTraces;
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
    this.deleted = new DeletedTraces(folder, files);
    this.index = new TraceIndex(files, folder, this.traces, log);
  }

  async save(given: Trace): Promise<void> {
    let trace = given;
    try {
      await this.inOrder.run(trace.id, async () => {
        trace = annotated(given, (await this.keptAnnotations(given.id)) ?? given);
        await this.write(trace);
      });
      this.unwritten.delete(trace.id);
    } catch (error) {
      const failure = diskError(error);
      if (failure.kind === 'deleted') this.unwritten.delete(trace.id);
      else this.unwritten.set(trace.id, trace);
      this.tell(trace.id, failure.kind === 'deleted' ? undefined : trace);
      throw failure;
    }
    this.tell(trace.id, trace);
    await this.forgetOldest();
  }

  async annotate(id: string, annotations: Annotations): Promise<void> {
    const change = async (): Promise<Trace | undefined> => {
      const kept = this.unwritten.get(id) ?? (await this.traces.read(id));
      if (kept === undefined) return undefined;
      const trace = annotated(kept, annotations);
      await this.write(trace);
      return trace;
    };
    const trace = await this.inOrder.run(id, change).catch((error: unknown) => {
      throw diskError(error);
    });
    if (trace !== undefined) this.tell(id, trace);
  }

  async load(id: string): Promise<Trace | undefined> {
    return this.unwritten.get(id) ?? this.inOrder.run(id, () => this.read(id));
  }

  async list(): Promise<readonly TraceSummary[]> {
    for (const id of await this.index.changedElsewhere()) await this.load(id);
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
    this.tell(id, undefined);
  }

  private tell(id: string, trace: Trace | undefined): void {
    this.listeners.tell(trace === undefined ? { id } : { id, summary: summarise(trace) });
  }

  /** As the trace's file has them, which another window may have changed. */
  private async keptAnnotations(id: string): Promise<Annotations | undefined> {
    const row = await this.index.get(id);
    const fileAtMs = await this.traces.timeOf(id);
    return this.index.isTakenIn(id, fileAtMs) ? row : this.traces.read(id);
  }

  private async read(id: string): Promise<Trace | undefined> {
    const fileAtMs = await this.traces.timeOf(id);
    const trace = await this.traces.read(id);
    if (trace === undefined) await this.takeLeave(id, fileAtMs);
    else if (await this.index.takeIn(indexEntry(trace), fileAtMs)) this.tell(id, trace);
    return trace;
  }

  private async takeLeave(id: string, fileAtMs: number | undefined): Promise<void> {
    if ((await this.index.get(id)) !== undefined) {
      await this.index.remove(id);
      this.tell(id, undefined);
    }
    if (fileAtMs !== undefined) this.index.passOver(id, fileAtMs);
    if (await this.traces.isMissing(id)) await forgetRunning(this.files, this.options.folder, id);
  }

  /** The head names a trace before its file says that it runs, and drops it after its file says that it has ended. */
  private async write(trace: Trace): Promise<void> {
    await this.assertNotDeleted(trace);
    const { folder } = this.options;
    await this.traces.make();
    const entry = indexEntry(trace);
    if (entry.unfinished) await noteRunning(this.files, folder, trace.id);
    await this.traces.write(trace);
    await this.assertNotDeleted(trace);
    await this.index.put(entry);
    if (!entry.unfinished) await this.dropFromHead(trace.id);
  }

  /** Asked before and after a write: whoever deletes says so before removing anything, so that one of the two removes it. */
  private async assertNotDeleted({ id, times }: Trace): Promise<void> {
    if (!(await this.deleted.has(id, times.askedAtMs))) return;
    await this.remove(id);
    throw new StoreError(`${id} was deleted`, {}, 'deleted');
  }

  private async erase(id: string): Promise<void> {
    const askedAtMs = (await this.index.get(id))?.askedAtMs ?? (await this.traces.read(id))?.times.askedAtMs;
    if (askedAtMs !== undefined) await this.deleted.note(id, askedAtMs);
    await this.remove(id);
  }

  private async remove(id: string): Promise<void> {
    await this.traces.remove(id);
    await this.index.remove(id);
    await this.dropFromHead(id);
  }

  private async dropFromHead(id: string): Promise<void> {
    await noteEnded(this.files, this.options.folder, id);
  }

  private async forgetOldest(): Promise<void> {
    const limit = this.options.historyLimit ?? 200;
    const all = await this.index.all();
    if (all.length <= limit) return;
    const rows = [...all].sort(newestFirst).slice(limit);
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
