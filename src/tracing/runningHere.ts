import type { Trace } from '../path/trace';
import type { CancelMarks } from './cancelMarks';
import type { DeletedTraces } from './deletedTraces';
import type { AbortReason } from './runDependencies';

interface Running {
  readonly askedAtMs: number;
  readonly abort: AbortController;
}

/** The traces that this process runs: what another process cancels or deletes ends here. */
export class RunningHere {
  private readonly running = new Map<string, Running>();

  constructor(
    private readonly marks: CancelMarks,
    private readonly deleted: DeletedTraces,
  ) {}

  get size(): number {
    return this.running.size;
  }

  begin({ id, times }: Trace): AbortSignal {
    const abort = new AbortController();
    this.running.set(id, { askedAtMs: times.askedAtMs, abort });
    return abort.signal;
  }

  /** Lets go of a trace: nothing is deleted on the controller. */
  letGo(id: string): void {
    this.running.get(id)?.abort.abort('stop' satisfies AbortReason);
  }

  async end(id: string): Promise<void> {
    this.running.delete(id);
    await this.marks.clear(id);
  }

  /** Looks what others have cancelled and deleted. */
  async look(): Promise<void> {
    for (const id of await this.marks.ids()) {
      this.running.get(id)?.abort.abort('cancel' satisfies AbortReason);
    }
    for (const [id, { askedAtMs }] of this.running) {
      if (await this.deleted.has(id, askedAtMs)) this.letGo(id);
    }
  }
}
