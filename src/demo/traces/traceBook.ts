import { randomInt, randomUUID } from 'node:crypto';
import type { RecordFile } from './recordFile';
import type { DeletionRecord, Question, TraceRecord } from './traceRecord';

const keptForMs = 24 * 60 * 60 * 1000;

/** The traces of the last 24 hours, shared through a file with every other box that has the same one. */
export class TraceBook {
  constructor(
    private readonly file: RecordFile,
    private readonly now: () => number,
    private readonly seed: number | undefined,
  ) {}

  add(question: Question, username: string): TraceRecord {
    const record: TraceRecord = {
      id: randomUUID(),
      taskId: randomUUID(),
      question,
      createdAtMs: this.now(),
      seed: this.seed ?? randomInt(2 ** 32),
      username,
    };
    this.file.append({ type: 'trace', ...record });
    return record;
  }

  /** Newest first. */
  all(): TraceRecord[] {
    const { traces, deletions } = this.file.read();
    const oldest = this.now() - keptForMs;
    const gone = new Set(deletions.map(deletion => deletion.id));
    return traces.filter(trace => trace.createdAtMs >= oldest && !gone.has(trace.id)).reverse();
  }

  find(id: string): TraceRecord | undefined {
    return this.all().find(trace => trace.id === id);
  }

  /** Deletes a trace; undefined when there is none of that id. */
  delete(id: string, username: string): DeletionRecord | undefined {
    if (this.find(id) === undefined) return undefined;
    const deletion: DeletionRecord = { id, taskId: randomUUID(), deletedAtMs: this.now(), username };
    this.file.append({ type: 'deletion', ...deletion });
    return deletion;
  }

  findByTask(taskId: string): TraceRecord | undefined {
    return this.file.read().traces.find(trace => trace.taskId === taskId);
  }

  findDeletionByTask(taskId: string): DeletionRecord | undefined {
    return this.file.read().deletions.find(deletion => deletion.taskId === taskId);
  }
}
