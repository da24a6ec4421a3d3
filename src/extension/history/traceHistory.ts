import { isDeepStrictEqual } from 'node:util';
import { annotated } from '../../path/annotations';
import { present } from '../../path/present';
import type { TraceStore, TraceSummary } from '../../tracing/traceStore';
import type { Disposable } from '../disposable';
import { Signal } from '../running/signal';
import type { RowChange } from '../views/traceGroups';
import { fits, type TraceFilter } from './traceFilter';

/**
 * What the Traces view shows: the traces that are kept, save for the runs of a watch, and of them those that its filter
 * lets through. Reads the store at the first question that it answers, and no more after that.
 */
export class TraceHistory implements Disposable {
  private readonly changed = new Signal<RowChange & { readonly id: string }>();
  /** One row came, went or changed; before the first question nothing is told. */
  readonly onDidChange = this.changed.subscribe;
  private readonly filtered = new Signal<TraceFilter>();
  readonly onDidFilter = this.filtered.subscribe;
  private readonly extended = new Signal<unknown>();
  /** Hears of a row *Show More* that was clicked. */
  readonly onDidShowMore = this.extended.subscribe;
  private readonly subscription: Disposable;
  private loading: Promise<Map<string, TraceSummary>> | undefined;
  private wanted: TraceFilter = {};

  constructor(
    private readonly store: Pick<TraceStore, 'listKnown' | 'onDidChange'>,
    /** A run of a watch that is no part of the history. */
    private readonly isPassing: (id: string) => boolean,
  ) {
    this.subscription = store.onDidChange(({ id, summary }) => void this.update(id, () => summary));
  }

  dispose(): void {
    this.subscription.dispose();
  }

  get filter(): TraceFilter {
    return this.wanted;
  }

  /** Shows other traces from now on. */
  show(filter: TraceFilter): void {
    this.wanted = filter;
    this.filtered.tell(filter);
  }

  showMore(row: unknown): void {
    this.extended.tell(row);
  }

  async get(id: string): Promise<TraceSummary | undefined> {
    return (await this.load()).get(id);
  }

  /** All there are, in no order. */
  async all(): Promise<readonly TraceSummary[]> {
    return [...(await this.load()).values()];
  }

  /** Those that the filter lets through. */
  async shown(): Promise<readonly TraceSummary[]> {
    return (await this.all()).filter(summary => fits(this.wanted, summary));
  }

  /** A change as somebody sees it who is shown only what the filter lets through. */
  visible({ before, after }: RowChange): RowChange {
    const through = (row: TraceSummary | undefined): TraceSummary | undefined =>
      row !== undefined && fits(this.wanted, row) ? row : undefined;
    return present({ before: through(before), after: through(after) });
  }

  /** Takes in a trace before it is on disk; a run knows nothing of what a person has noted of it. */
  take(summary: TraceSummary): void {
    void this.update(summary.id, known => annotated(summary, known ?? summary));
  }

  private load(): Promise<Map<string, TraceSummary>> {
    this.loading ??= this.read().catch((error: unknown) => {
      this.loading = undefined;
      throw error;
    });
    return this.loading;
  }

  private async read(): Promise<Map<string, TraceSummary>> {
    const lasting = (await this.store.listKnown()).filter(({ id }) => !this.isPassing(id));
    return new Map(lasting.map(summary => [summary.id, summary]));
  }

  private async update(
    id: string,
    change: (known: TraceSummary | undefined) => TraceSummary | undefined,
  ): Promise<void> {
    if (this.loading === undefined) return;
    let summaries;
    try {
      summaries = await this.loading;
    } catch {
      // Who asked for the rows hears why there are none; the next question reads them as they are by then.
      return;
    }
    const before = summaries.get(id);
    const after = change(before);
    if (after !== undefined && this.isPassing(id)) return;
    if (isDeepStrictEqual(before, after)) return;
    if (after === undefined) summaries.delete(id);
    else summaries.set(id, after);
    if (!isDeepStrictEqual(asSeen(before), asSeen(after))) this.changed.tell(present({ id, before, after }));
  }
}

/** A row as lists show it: none of them says whether statistics may still come, so none is drawn again for that. */
function asSeen(row: TraceSummary | undefined): TraceSummary | undefined {
  return row && present({ ...row, unfinished: undefined });
}
