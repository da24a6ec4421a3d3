import { CallMeter } from './callMeter';
import type { Clock } from './clock';
import { ListedTraces } from './listedTraces';
import { StartGate } from './startGate';

/** What goes first when requests have to wait for each other. */
export type RequestPriority = 'trace' | 'enrichment';

interface Ticket {
  readonly priority: RequestPriority;
}

interface Sent {
  /** When it was answered; as long as it is not, when it was sent. */
  atMs: number;
}

const windowMs = 60_000;
/** After how long who waits looks again whether they still have to. */
const lookGapMs = 1000;
/** With this many rows in a minute a list is cheap next to a question for each trace, and still fresh. */
const ampleListGapMs = 500;
/** The share of a scarce minute that lists may take. */
const listShare = 1 / 8;

/**
 * How many requests one controller gets in any minute, over all traces. Who comes too early waits, traces before
 * enrichment, and a sixth of the minute is kept for traces alone. What else all traces of a controller share hangs here.
 */
export class RequestBudget {
  readonly meter: CallMeter;
  readonly gate: StartGate;
  readonly listed: ListedTraces;
  private sent: Sent[] = [];
  private readonly waiting = new Set<Ticket>();

  constructor(
    private readonly clock: Clock,
    /** A number, or what tells it, since it may change at any time. */
    private readonly limit: number | (() => number) = 60,
  ) {
    this.meter = new CallMeter(clock);
    this.gate = new StartGate(clock);
    this.listed = new ListedTraces(clock, () => this.listGapMs());
  }

  /**
   * Resolves when one request may be sent; rejects with the signal's reason when it is aborted first. To be called with
   * the answer: its minute counts from then, since the controller may have counted it that late.
   */
  async take(priority: RequestPriority, signal: AbortSignal): Promise<() => void> {
    const ticket: Ticket = { priority };
    this.waiting.add(ticket);
    try {
      for (;;) {
        signal.throwIfAborted();
        const delayMs = this.delayMs(ticket);
        if (delayMs <= 0) break;
        // In short waits: the limit may be raised meanwhile.
        await this.clock.wait(Math.min(delayMs, lookGapMs), signal);
      }
      const sent: Sent = { atMs: this.clock.now() };
      this.sent.push(sent);
      return () => {
        sent.atMs = this.clock.now();
      };
    } finally {
      this.waiting.delete(ticket);
    }
  }

  /** Requests that were sent without asking first. */
  note(count: number): void {
    for (let each = 0; each < count; each += 1) this.sent.push({ atMs: this.clock.now() });
  }

  private get perMinute(): number {
    return typeof this.limit === 'number' ? this.limit : this.limit();
  }

  /** How old a list may be to stand for questions: the fewer requests are left, the older. */
  private listGapMs(): number {
    this.forget();
    const scarce = this.waiting.size > 0 || this.sent.length > this.perMinute / 2;
    return scarce ? windowMs / (this.perMinute * listShare) : ampleListGapMs;
  }

  private forget(): void {
    const oldest = this.clock.now() - windowMs;
    this.sent = this.sent.filter(({ atMs }) => atMs > oldest);
  }

  private delayMs(ticket: Ticket): number {
    this.forget();
    const now = this.clock.now();
    const share = ticket.priority === 'trace' ? this.perMinute : Math.ceil((this.perMinute * 5) / 6);
    const excess = this.sent.length + this.ahead(ticket) + 1 - share;
    if (excess <= 0) return 0;
    const times = this.sent.map(({ atMs }) => atMs).sort((left, right) => left - right);
    const leaving = times[Math.min(excess, times.length) - 1] ?? now;
    return leaving + windowMs - now;
  }

  private ahead(ticket: Ticket): number {
    const queue = [...this.waiting];
    const earlier = queue.slice(0, queue.indexOf(ticket));
    const sameOrBefore = earlier.filter(other => other.priority === ticket.priority).length;
    const before = queue.filter(other => other.priority === 'trace').length;
    return ticket.priority === 'trace' ? sameOrBefore : sameOrBefore + before;
  }
}
