import { randomUUID } from 'node:crypto';
import { recordsOnDisk, type RecordFile } from '../../../../src/demo/traces/recordFile';
import type { TraceRequest } from '../../../../src/path/traceRequest';

export const colleague = 'colleague';
const us = 'demo';

/** What a demo controller has written down: who started what, and who deleted it. */
export class ControllerBook {
  private readonly file: RecordFile;

  constructor(
    path: string,
    private readonly now: () => number,
  ) {
    this.file = recordsOnDisk(path);
  }

  /** Somebody else starts a trace. */
  startForColleague({ source, destination, sourcePort, destinationPort, protocol }: TraceRequest): void {
    const ports = {
      ...(sourcePort === undefined ? {} : { sourcePort }),
      ...(destinationPort === undefined ? {} : { destinationPort }),
      ...(protocol === undefined ? {} : { protocol }),
    };
    this.file.append({
      type: 'trace',
      id: randomUUID(),
      taskId: randomUUID(),
      question: { source, destination, ...ports, inclusions: [], controlPath: false, periodicRefresh: false },
      createdAtMs: this.now(),
      seed: 1,
      username: colleague,
    });
  }

  /** The traces that our account has ever started there. */
  get ours(): readonly string[] {
    return this.file.read().traces.flatMap(({ id, username }) => (username === us ? [id] : []));
  }

  /** Traces of others that our account has deleted. */
  get stolen(): readonly string[] {
    const { traces, deletions } = this.file.read();
    const others = new Set(traces.flatMap(({ id, username }) => (username === us ? [] : [id])));
    return deletions.flatMap(({ id, username }) => (username === us && others.has(id) ? [id] : []));
  }
}
