import { previousRun, runTime, sameAsBefore } from '../../path/compare/previousRun';
import type { Trace } from '../../path/trace';
import type { TraceStore } from '../../tracing/traceStore';
import { summarise } from '../../tracing/traceSummary';
import type { Reader } from '../reader';
import { isAnswered } from '../../path/answered';

export interface PreviousRunsPorts {
  readonly store: Pick<TraceStore, 'listKnown' | 'load'>;
  readonly now: () => number;
  readonly reader: Reader;
  /** What was looked for has been found. */
  readonly onFound: (id: string) => void;
  readonly log: (line: string) => void;
}

/** How many sentences are kept; they are found again when they are asked for. */
const mostKept = 200;

/** Says of a trace whether it took the same path as the run before of the same question, or how it differs. */
export class PreviousRuns {
  private readonly sentences = new Map<string, string | undefined>();

  constructor(private readonly ports: PreviousRunsPorts) {}

  /** The sentence, if it is known; else it is looked for, and `onFound` is told. */
  sentenceOf(trace: Trace): string | undefined {
    if (!isAnswered(trace.state, trace.verdict?.kind)) return undefined;
    const key = keyOf(trace, this.ports.now());
    if (!this.sentences.has(key)) void this.remember(trace, key);
    return this.sentences.get(key);
  }

  /** Looks the sentence up. Undefined when there is no earlier run, or nothing to compare yet. */
  async find(trace: Trace): Promise<string | undefined> {
    const { store, now, reader } = this.ports;
    if (!isAnswered(trace.state, trace.verdict?.kind)) return undefined;
    const row = previousRun(await store.listKnown(), summarise(trace));
    const before = row === undefined ? undefined : await store.load(row.id);
    if (before === undefined) return undefined;
    const when = runTime(before.times.askedAtMs, now(), trace.times.utcOffsetMinutes);
    return reader.say(sameAsBefore(before, trace, when));
  }

  /** The same for a trace of the history. What the disk does not give is left out, and no row goes without its tooltip. */
  async about(id: string): Promise<string | undefined> {
    try {
      const trace = await this.ports.store.load(id);
      return trace === undefined ? undefined : await this.find(trace);
    } catch (error) {
      this.sayUnread(id, error);
      return undefined;
    }
  }

  private async remember(trace: Trace, key: string): Promise<void> {
    this.sentences.set(key, undefined);
    try {
      const sentence = await this.find(trace);
      this.sentences.set(key, sentence);
      this.forgetOldest();
      if (sentence !== undefined) this.ports.onFound(trace.id);
    } catch (error) {
      this.sayUnread(trace.id, error);
    }
  }

  private sayUnread(id: string, error: unknown): void {
    this.ports.log(`The run before ${id} could not be read: ${String(error)}`);
  }

  private forgetOldest(): void {
    const [oldest] = this.sentences.keys();
    if (this.sentences.size > mostKept && oldest !== undefined) this.sentences.delete(oldest);
  }
}

/** A verdict may change as long as the inventory is being read, and what was today is yesterday after midnight. */
function keyOf({ id, verdict, phase, times }: Trace, nowMs: number): string {
  const day = runTime(times.askedAtMs, nowMs, times.utcOffsetMinutes);
  return JSON.stringify([id, phase, verdict?.kind, verdict?.doubts.map(doubt => doubt.id), day]);
}
