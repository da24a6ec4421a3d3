import type { TraceSummary } from '../../tracing/traceStore';
import { traceGroups, type TraceGroup } from './traceGroups';

/** The groups of the rows as they are now: made at the first question after a change, for all who ask until the next. */
export class CurrentGroups {
  private made: Promise<readonly TraceGroup[]> | undefined;

  constructor(
    private readonly shown: () => Promise<readonly TraceSummary[]>,
    private readonly now: () => number,
  ) {}

  /** Rows have changed: what is being made of them as they were is of use to nobody who asks from now on. */
  forget(): void {
    this.made = undefined;
  }

  /** Rejects as the rows do; then the next question asks for them again. */
  get(): Promise<readonly TraceGroup[]> {
    this.made ??= this.make();
    return this.made;
  }

  private make(): Promise<readonly TraceGroup[]> {
    const made = this.shown().then(rows => traceGroups(rows, this.now()));
    made.catch(() => {
      if (this.made === made) this.made = undefined;
    });
    return made;
  }
}
