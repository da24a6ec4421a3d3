import { compareTraces } from '../../path/compare/compareTraces';
import { errorText } from '../../path/errorText';
import { formatTime } from '../../path/formatTime';
import { traceSentence } from '../../path/headline';
import type { WatchView } from '../../path/pageProtocol';
import type { Trace } from '../../path/trace';
import type { Clock } from '../../tracing/clock';
import type { Disposable } from '../disposable';
import type { Reader } from '../reader';
import { isAnswered } from '../../path/answered';

/** One more run of the question, as it ended; no trace where nobody could be asked. */
export interface WatchedRun {
  readonly trace?: Trace;
  /** Why there must not be another one, in the reader's language. */
  readonly end?: string;
}

export interface WatchPorts {
  readonly clock: Clock;
  readonly reader: Reader;
  /** Asks once more and leaves nothing on the controller; rejects when the signal is aborted, and has cleaned up then. */
  readonly ask: (signal: AbortSignal) => Promise<WatchedRun>;
  /** A run that is not the same as the one before: it stays in the history and is shown. */
  readonly keep: (trace: Trace) => void;
  /** A run that says nothing new. */
  readonly drop: (trace: Trace) => Promise<void>;
  /** What the watch shows has changed. */
  readonly onChange: () => void;
  readonly log: (line: string) => void;
}

export const watchGapMs = 30_000;
export const mostWatchRuns = 30;
/** However long a run takes, the controller gets a pause. */
const leastPauseMs = 5000;

/**
 * Asks for the same path every 30 s, without statistics, at most 30 times, one run after the other, and tells only what
 * changes.
 */
export class TraceWatch implements Disposable {
  /** Resolves when the watch is over and nothing of it runs any more. */
  done: Promise<void> = Promise.resolve();
  private readonly over = new AbortController();
  private readonly changes: string[] = [];
  private runs = 0;
  private begunAtMs = 0;
  private hasEnded = false;
  private isPausing = false;
  /** What kept the last run from an answer; said once. */
  private trouble: string | undefined;

  constructor(
    private last: Trace,
    private readonly ports: WatchPorts,
  ) {}

  begin(): void {
    this.done = this.watch();
  }

  get view(): WatchView {
    const { runs, changes, hasEnded, over } = this;
    const isOver = hasEnded || over.signal.aborted;
    return { runs, mostRuns: mostWatchRuns, isOver, changes: [...changes] };
  }

  /** Ends it; a run that is on its way is cancelled. */
  dispose(): void {
    if (this.hasEnded || this.over.signal.aborted) return;
    this.over.abort(new Error('The watch was ended'));
    this.ports.onChange();
  }

  /** Ends it and says why, unless a run is on its way: that one ends by itself, and the watch with it. */
  endInPause(why: string): void {
    if (!this.isPausing || this.view.isOver) return;
    this.tell(why);
    this.dispose();
  }

  private async watch(): Promise<void> {
    const { log } = this.ports;
    const { signal } = this.over;
    try {
      while (await this.once(signal)) await this.pause(signal);
    } catch (error) {
      if (!signal.aborted) log(`A watch ended: ${errorText(error)}`);
    } finally {
      this.hasEnded = true;
      this.ports.onChange();
    }
  }

  private async pause(signal: AbortSignal): Promise<void> {
    const { clock } = this.ports;
    this.isPausing = true;
    await clock.wait(Math.max(this.begunAtMs + watchGapMs - clock.now(), leastPauseMs), signal);
    this.isPausing = false;
  }

  /** One run; false when it was the last. */
  private async once(signal: AbortSignal): Promise<boolean> {
    this.begunAtMs = this.ports.clock.now();
    const { trace, end } = await this.ports.ask(signal);
    if (signal.aborted && trace !== undefined) await this.ports.drop(trace);
    signal.throwIfAborted();
    if (trace !== undefined) await this.take(trace);
    if (end !== undefined) this.tell(end);
    if (end !== undefined || this.runs >= mostWatchRuns) return false;
    this.ports.onChange();
    return true;
  }

  private async take(trace: Trace): Promise<void> {
    const { reader, keep, drop } = this.ports;
    this.runs += 1;
    if (!isAnswered(trace.state, trace.verdict?.kind)) {
      // One that was let go of on its way says nothing at all.
      if (trace.state !== 'running') this.tellTrouble(reader.say(traceSentence(trace)));
      return drop(trace);
    }
    const { outcome, sentence } = compareTraces(this.last, trace);
    const isNews = outcome === 'changed';
    // After trouble it is news that nothing has changed.
    if (isNews || this.trouble !== undefined) this.tell(reader.say(sentence));
    this.trouble = undefined;
    if (!isNews) return drop(trace);
    this.last = trace;
    keep(trace);
  }

  private tellTrouble(trouble: string): void {
    if (trouble !== this.trouble) this.tell(trouble);
    this.trouble = trouble;
  }

  private tell(text: string): void {
    const time = formatTime(this.ports.clock.now(), this.last.times.utcOffsetMinutes);
    this.changes.push(`${time} · ${text}`);
  }
}
