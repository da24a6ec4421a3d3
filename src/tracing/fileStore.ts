import { annotated, changeAnnotations, type AnnotationChange } from '../path/annotations';
import type { Trace } from '../path/trace';
import { beyondLimit } from './beyondLimit';
import type { FileStoreOptions } from './fileStoreOptions';
import { FolderCheck } from './folderCheck';
import { FolderLook } from './folderLook';
import { inChunks } from './inChunks';
import { indexEntry } from './indexEntry';
import { IndexedRecords } from './indexedRecords';
import { InOrder } from './inOrder';
import { Listeners } from './listeners';
import { quietPause } from './quietPause';
import { RecordFiles } from './recordFiles';
import { hasEndedSince, isUnfinished } from './resumption';
import { diskError } from './storeError';
import { TraceIndex } from './traceIndex';
import { newestFirst, summarise } from './traceSummary';
import type { TraceStore, TraceSummary } from './traceStore';
import { realFiles } from './wholeFile';

/**
 * Keeps traces in a folder: one `<id>.pathtrace.json` each, `index.json` for lists, `running/` for start-up. Several
 * windows may use one folder: the files are the truth, and `load`, `list` and `lookAround` take in what others have done. `save` and
 * `delete` reject with a `StoreError` of kind `disk` when the disk does not do its part (what could not be written is
 * still answered from memory), `save` with one of kind `deleted` when the trace was deleted: it does not come back.
 */
export function createFileStore(options: FileStoreOptions): TraceStore {
  return new FileStore(options);
}

class FileStore implements TraceStore {
  readonly onDidChange: TraceStore['onDidChange'];
  private readonly records: RecordFiles;
  private readonly index: TraceIndex;
  private readonly kept: IndexedRecords;
  private readonly look: FolderLook;
  private readonly check: FolderCheck;
  private readonly listeners: Listeners;
  private readonly inOrder = new InOrder();
  /** The newest state of traces whose last write failed. */
  private readonly unwritten = new Map<string, Trace>();

  constructor(private readonly options: FileStoreOptions) {
    const { folder, log, files = realFiles, pause = quietPause } = options;
    this.listeners = new Listeners(log);
    this.onDidChange = this.listeners.add;
    this.records = new RecordFiles(files, folder, log);
    this.index = new TraceIndex({ folder, log, files, pause, records: this.records });
    this.kept = new IndexedRecords(this.records, this.index);
    this.look = new FolderLook(this.records.traces, this.index);
    this.check = new FolderCheck({
      ...{ records: this.records, index: this.index, look: this.look, pause, log },
      load: id => this.load(id),
    });
  }

  async save(given: Trace): Promise<void> {
    const trace = await this.inOrder.run(given.id, () => this.write(given));
    this.tell(trace.id, trace);
    await this.forgetOldest();
  }

  async annotate(id: string, change: AnnotationChange): Promise<void> {
    const trace = await this.inOrder
      .run(id, () => this.note(id, change))
      .catch((error: unknown) => {
        throw diskError(error);
      });
    if (trace !== undefined) this.tell(id, trace);
  }

  async load(id: string): Promise<Trace | undefined> {
    const unwritten = this.unwritten.get(id);
    if (unwritten !== undefined && !isUnfinished(unwritten)) return unwritten;
    return this.inOrder.run(id, () => this.newest(id));
  }

  async list(): Promise<readonly TraceSummary[]> {
    const unread = await this.check.now();
    // Of what cannot be read nobody knows whether it may be deleted.
    return (await this.summaries()).filter(({ id }) => !unread.has(id));
  }

  async listKnown(): Promise<readonly TraceSummary[]> {
    const summaries = await this.summaries();
    this.check.soon();
    return summaries;
  }

  async lookAround(ids: Iterable<string>): Promise<void> {
    await this.check.takeIn(await this.look.short(ids));
  }

  async delete(...ids: readonly string[]): Promise<void> {
    for (const id of ids) this.unwritten.delete(id);
    const failures: unknown[] = [];
    const erase = async (id: string): Promise<readonly string[]> => {
      const erased = this.inOrder.run(id, () => this.erase(id)).then(() => [id]);
      return erased.catch((error: unknown) => (failures.push(error), []));
    };
    for (const id of (await inChunks(ids, erase)).flat()) this.tell(id, undefined);
    if (failures.length > 0) throw diskError(failures[0]);
  }

  /** Resolves to the trace as it is kept; what the disk did not take is kept in memory, told and thrown. */
  private async write(given: Trace): Promise<Trace> {
    const { id } = given;
    let trace = given;
    try {
      trace = await this.kept.withAnnotations(given);
      trace = await this.kept.write(trace);
      this.unwritten.delete(id);
      return trace;
    } catch (error) {
      const failure = diskError(error);
      if (failure.kind === 'deleted') this.unwritten.delete(id);
      else this.unwritten.set(id, trace);
      this.tell(id, failure.kind === 'deleted' ? undefined : trace);
      throw failure;
    }
  }

  private async erase(id: string): Promise<void> {
    // A write that has just failed has put it there again.
    this.unwritten.delete(id);
    await this.kept.erase(id);
  }

  private async summaries(): Promise<readonly TraceSummary[]> {
    const rows = new Map<string, TraceSummary>();
    for (const { summary } of await this.index.all()) rows.set(summary.id, summary);
    for (const trace of this.unwritten.values()) rows.set(trace.id, summarise(trace));
    return [...rows.values()].sort(newestFirst);
  }

  /** What could not be written is the newest, unless another process has brought the trace to its end since. */
  private async newest(id: string): Promise<Trace | undefined> {
    const unwritten = this.unwritten.get(id);
    if (unwritten === undefined) return this.read(id);
    const kept = await this.records.read(id).catch((error: unknown) => {
      this.options.log(`Trace ${id} could not be read: ${String(error)}`);
      return undefined;
    });
    if (kept === undefined || !hasEndedSince(kept, unwritten)) return this.unwritten.get(id);
    this.unwritten.delete(id);
    return this.read(id);
  }

  private tell(id: string, trace: Trace | undefined): void {
    this.listeners.tell(trace === undefined ? { id } : { id, summary: summarise(trace) });
  }

  private async read(id: string): Promise<Trace | undefined> {
    const fileAtMs = await this.records.traces.timeOf(id);
    const trace = await this.records.read(id);
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
    await this.records.forgetMissing(id);
  }

  private async note(id: string, change: AnnotationChange): Promise<Trace | undefined> {
    const unwritten = this.unwritten.get(id);
    const before = unwritten ?? (await this.records.read(id));
    if (before === undefined) return undefined;
    const kept = await this.kept.annotate(before, change);
    if (unwritten === undefined) return kept;
    const trace = annotated(unwritten, changeAnnotations(unwritten, change));
    this.unwritten.set(id, trace);
    return trace;
  }

  private async forgetOldest(): Promise<void> {
    try {
      const old = await this.oldest();
      if (old.length === 0) return;
      // Another window may have pinned one of them.
      const unread = await this.check.takeIn(await this.look.changedOf(old));
      const still = new Set(await this.oldest());
      await this.delete(...old.filter(id => still.has(id) && !unread.has(id)));
    } catch (error) {
      this.options.log(`Old traces could not be deleted: ${String(error)}`);
    }
  }

  private async oldest(): Promise<readonly string[]> {
    return beyondLimit(await this.index.byId(), this.options.historyLimit ?? 200);
  }
}
