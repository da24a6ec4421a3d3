import { CallMeter } from './callMeter';
import type { Clock } from './clock';

/** What goes first when requests have to wait for each other. */
export type RequestPriority = 'trace' | 'enrichment';

interface Ticket {
  readonly priority: RequestPriority;
}

const windowMs = 60_000;

/**
 * How many requests one controller gets in any minute, over all traces. Who comes too early waits, traces before
 * enrichment, and a sixth of the minute is kept for traces alone.
 */
export class RequestBudget {
  readonly meter: CallMeter;
  private readonly sent: number[] = [];
  private readonly waiting = new Set<Ticket>();

  constructor(
    private readonly clock: Clock,
    private readonly perMinute = 60,
  ) {
    this.meter = new CallMeter(clock);
  }

  /** Resolves when one request may be sent; rejects with the signal's reason when it is aborted first. */
  async take(priority: RequestPriority, signal: AbortSignal): Promise<void> {
    const ticket: Ticket = { priority };
    this.waiting.add(ticket);
    try {
      for (;;) {
        signal.throwIfAborted();
        const delayMs = this.delayMs(ticket);
        if (delayMs <= 0) break;
        await this.clock.wait(delayMs, signal);
      }
      this.sent.push(this.clock.now());
    } finally {
      this.waiting.delete(ticket);
    }
  }

  /** Requests that were sent without asking first. */
  note(count: number): void {
    for (let each = 0; each < count; each += 1) this.sent.push(this.clock.now());
  }

  private delayMs(ticket: Ticket): number {
    const now = this.clock.now();
    while (this.sent[0] !== undefined && this.sent[0] <= now - windowMs) this.sent.shift();
    const share = ticket.priority === 'trace' ? this.perMinute : Math.ceil((this.perMinute * 5) / 6);
    const excess = this.sent.length + this.ahead(ticket) + 1 - share;
    if (excess <= 0) return 0;
    const leaving = this.sent[Math.min(excess, this.sent.length) - 1] ?? now;
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
