import type { Annotations } from '../path/annotations';
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
  readonly verdict?: VerdictKind;
  /** Of a trace that failed. */
  readonly failure?: Failure;
  /** English of the hop that matters: "at dist-2", or empty. */
  readonly where?: string;
  readonly askedAtMs: number;
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
  /** Puts a person's annotations in place of those that a trace has; nothing happens when there is no such trace. */
  annotate(id: string, annotations: Annotations): Promise<void>;
  /** Undefined when there is none, or when its file is damaged (then it was set aside and named in the log). */
  load(id: string): Promise<Trace | undefined>;
  /** Newest first. */
  list(): Promise<readonly TraceSummary[]>;
  delete(id: string): Promise<void>;
  onDidChange(listener: (change: StoreChange) => void): { dispose(): void };
}
