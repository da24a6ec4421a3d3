import { annotated, type Annotations } from '../path/annotations';
import type { Trace } from '../path/trace';
import { AnnotationFiles } from './annotationFiles';
import { DeletedTraces } from './deletedTraces';
import { forgetRunning, noteEnded, noteRunning } from './head';
import { isUnfinished } from './resumption';
import { StoreError } from './storeError';
import { TraceFolder } from './traceFolder';
import { halfWrittenMs, type FileSystem } from './wholeFile';

/** A trace as it is kept, and when its file was changed last. */
export interface KeptTrace {
  readonly trace: Trace;
  readonly fileAtMs: number;
}

/**
 * All that a folder has of a trace: its file, what a person has noted of it, its note in the head, and the note that it
 * was deleted. `write` and `annotate` reject with a `StoreError` of kind `deleted` when it was.
 */
export class RecordFiles {
  readonly traces: TraceFolder;
  private readonly annotations: AnnotationFiles;
  private readonly deleted: DeletedTraces;

  constructor(
    private readonly files: FileSystem,
    private readonly folder: string,
    private readonly log: (line: string) => void,
  ) {
    this.traces = new TraceFolder(files, folder, log);
    this.annotations = new AnnotationFiles(files, folder);
    this.deleted = new DeletedTraces(folder, files);
  }

  async read(id: string): Promise<Trace | undefined> {
    const trace = await this.traces.read(id);
    return trace === undefined ? undefined : this.withAnnotations(trace);
  }

  /**
   * The head names a trace before its file says that it runs, and drops it after its file says that it has ended. What
   * is noted of it meanwhile is in the answer, or changes the file's time once more.
   */
  async write(trace: Trace): Promise<KeptTrace> {
    await this.assertNotDeleted(trace);
    await this.traces.make();
    if (isUnfinished(trace)) await noteRunning(this.files, this.folder, trace.id);
    const fileAtMs = await this.traces.write(trace);
    await this.assertNotDeleted(trace);
    const kept = { trace: await this.withAnnotations(trace), fileAtMs };
    if (!isUnfinished(trace)) await noteEnded(this.files, this.folder, trace.id);
    return kept;
  }

  /** Leaves the trace's own file as it is, but for its time: so others see that there is something new. */
  async annotate(trace: Trace, annotations: Annotations): Promise<void> {
    await this.annotations.write(trace.id, annotations);
    await this.assertNotDeleted(trace);
    await this.traces.touch(trace.id);
  }

  /** Says first that it is deleted, to whoever still writes it; on a full disk there is room for that only afterwards. */
  async erase(id: string, askedAtMs: number | undefined): Promise<void> {
    const isNoted = await this.noteDeleted(id, askedAtMs);
    await this.remove(id);
    if (!isNoted) await this.noteDeleted(id, askedAtMs);
  }

  /** Drops the note in the head of a trace that has no file, not even one that cannot be read. */
  async forgetMissing(id: string): Promise<void> {
    if (await this.traces.isMissing(id)) await forgetRunning(this.files, this.folder, id);
  }

  /** Clears up after processes that were killed in the middle of something. */
  async sweep(nowMs = Date.now()): Promise<void> {
    await this.traces.sweep(nowMs);
    await this.annotations.sweep(nowMs, this.log);
    for (const id of await this.annotations.ids()) {
      try {
        await this.sweepAnnotations(id, nowMs);
      } catch (error) {
        this.log(`What was noted of ${id} could not be looked at: ${String(error)}`);
      }
    }
  }

  private async sweepAnnotations(id: string, nowMs: number): Promise<void> {
    const [fileAtMs, notedAtMs] = [await this.traces.timeOf(id), await this.annotations.timeOf(id)];
    if (fileAtMs !== undefined && notedAtMs > fileAtMs) await this.traces.touch(id);
    if (fileAtMs === undefined && nowMs - notedAtMs > halfWrittenMs) await this.annotations.remove(id);
  }

  private async withAnnotations(trace: Trace): Promise<Trace> {
    return annotated(trace, (await this.annotations.read(trace.id)) ?? trace);
  }

  /** Asked before and after a write: whoever deletes says so before removing anything, so that one of the two removes it. */
  private async assertNotDeleted({ id, times }: Trace): Promise<void> {
    if (!(await this.deleted.has(id, times.askedAtMs))) return;
    await this.remove(id);
    throw new StoreError(`${id} was deleted`, {}, 'deleted');
  }

  private async noteDeleted(id: string, askedAtMs: number | undefined): Promise<boolean> {
    try {
      if (askedAtMs !== undefined) await this.deleted.note(id, askedAtMs);
      return true;
    } catch (error) {
      this.log(`That ${id} was deleted could not be noted: ${String(error)}`);
      return false;
    }
  }

  private async remove(id: string): Promise<void> {
    await this.traces.remove(id);
    await this.annotations.remove(id);
    await noteEnded(this.files, this.folder, id);
  }
}
