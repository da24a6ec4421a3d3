import type { AnnotationChange, Annotations } from '../path/annotations';
import type { Failure } from '../path/headline';
import type { Trace } from '../path/trace';
import type { TraceRequest } from '../path/traceRequest';
import type { VerdictKind } from '../path/verdict';

/** A row of the history: what a list shows, without the hops. */
export interface TraceSummary extends Annotations {
  readonly id: string;
  readonly controllerName: string;
  readonly origin: string;
  readonly request: TraceRequest;
  readonly state: Trace['state'];
  /** Its run has not come to its end: it runs, or its statistics may still come. */
  readonly unfinished?: true;
  readonly verdict?: VerdictKind;
  /** Of a trace that failed. */
  readonly failure?: Failure;
  /** The name of the hop that matters: the one that denies, or the last of a path that is not whole. */
  readonly place?: string;
  readonly askedAtMs: number;
  /** Under which id its controller has it, once it took it. */
  readonly controllerTraceId?: string;
}

/** What happened to the kept traces: one trace written or gone. */
export interface StoreChange {
  readonly id: string;
  readonly summary?: TraceSummary;
}

/**
 * Where traces are kept: in memory for the command line, in files for the extension. A write is there whole or not at
 * all. Nothing is read before the first question.
 */
export interface TraceStore {
  /** What a person has noted of a trace that is kept stays as it is: only `annotate` changes that. */
  save(trace: Trace): Promise<void>;
  /** Changes a person's annotations, and never what a run writes at the same time; nothing when there is no such trace. */
  annotate(id: string, change: AnnotationChange): Promise<void>;
  /** Undefined when there is none, or when its file is damaged (then it was set aside and named in the log). */
  load(id: string): Promise<Trace | undefined>;
  /**
   * Newest first, as they are by now, whoever wrote them, but for those that cannot be read: for what is deleted by it.
   * Takes longer the more there are.
   */
  list(): Promise<readonly TraceSummary[]>;
  /** Newest first, as far as is known here; `onDidChange` tells of each that turns out to be otherwise. */
  listKnown(): Promise<readonly TraceSummary[]>;
  /** Takes in what other processes have done: to `ids`, to traces that run, and whatever is new or gone. */
  lookAround(ids: Iterable<string>): Promise<void>;
  /** Of several, listeners hear at one go: rows that go one by one would all be drawn again each time. */
  delete(...ids: readonly string[]): Promise<void>;
  onDidChange(listener: (change: StoreChange) => void): { dispose(): void };
}
