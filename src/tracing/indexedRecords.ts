import { annotated, changeAnnotations, type AnnotationChange, type Annotations } from '../path/annotations';
import type { Trace } from '../path/trace';
import { indexEntry } from './indexEntry';
import type { RecordFiles } from './recordFiles';
import { wasDeleted } from './storeError';
import type { TraceIndex } from './traceIndex';

/** Writes the files of traces, and their rows after them. One thing at a time for each trace. */
export class IndexedRecords {
  constructor(
    private readonly records: RecordFiles,
    private readonly index: TraceIndex,
  ) {}

  /** A trace as it is to be written: with what a person has noted of the kept one, perhaps in another window. */
  async withAnnotations(trace: Trace): Promise<Trace> {
    return annotated(trace, (await this.keptAnnotations(trace.id)) ?? trace);
  }

  /** Resolves to the trace as it is kept. */
  async write(trace: Trace): Promise<Trace> {
    try {
      const kept = await this.records.write(trace);
      await this.index.put(indexEntry(kept.trace), kept.fileAtMs);
      return kept.trace;
    } catch (error) {
      if (wasDeleted(error)) await this.index.remove(trace.id);
      throw error;
    }
  }

  /** Resolves to the trace as its file has it after that: a run may have gone on. Undefined when there is no file. */
  async annotate(trace: Trace, change: AnnotationChange): Promise<Trace | undefined> {
    await this.records.annotate(trace, changeAnnotations(trace, change));
    const fileAtMs = await this.records.traces.timeOf(trace.id);
    const kept = await this.records.read(trace.id);
    if (kept !== undefined) await this.index.put(indexEntry(kept), fileAtMs);
    return kept;
  }

  async erase(id: string): Promise<void> {
    const row = await this.index.get(id);
    const askedAtMs = row?.summary.askedAtMs ?? (await this.records.read(id))?.times.askedAtMs;
    await this.records.erase(id, askedAtMs);
    await this.index.remove(id);
  }

  private async keptAnnotations(id: string): Promise<Annotations | undefined> {
    const row = await this.index.get(id);
    const fileAtMs = await this.records.traces.timeOf(id);
    return this.index.isTakenIn(id, fileAtMs) ? row?.summary : this.records.read(id);
  }
}
