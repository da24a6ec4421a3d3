import type { Clock } from './clock';

/** "At most 25 path traces in progress at a time", else HTTP 500 (Catalyst Center 3.2.3 API, path traces). */
export const tracesAtOnce = 25;
/** How long a queue waits before it counts again what others have running, and how long it believes a refusal. */
const recountGapMs = 5000;
const believedMs = 30_000;

/** Counts what the controller computes, traces of others included. */
export type CountRunning = (signal: AbortSignal) => Promise<number>;

interface Ticket {
  wake: () => void;
}

/** Lets in as many traces as a controller computes at once; the others stand in a queue. One per controller. */
export class StartGate {
  private readonly inside = new Set<string>();
  private queue: Ticket[] = [];
  private limit = tracesAtOnce;
  private refusedAtMs = 0;
  private departed = 0;

  constructor(private readonly clock: Clock) {}

  /** Whether a trace would be let in at once. */
  get isOpen(): boolean {
    this.recover();
    return this.queue.length === 0 && this.inside.size < this.limit;
  }

  /** How many traces have left so far: who was refused meanwhile may have been refused because of them. */
  get departures(): number {
    return this.departed;
  }

  /** A trace is being computed already. */
  occupy(id: string): void {
    this.inside.add(id);
  }

  /** The controller computes a trace no more, or never did. */
  leave(id: string): void {
    if (!this.inside.delete(id)) return;
    this.departed += 1;
    this.wakeFirst();
  }

  /** The controller had no room for a trace although it was let in: it leaves, and so many fewer are let in. */
  refuse(id: string): void {
    this.inside.delete(id);
    this.limit = Math.min(this.limit, this.inside.size);
    this.refusedAtMs = this.clock.now();
  }

  /**
   * Resolves when a trace may be started. `first`: before all that wait. While the controller is full of others' traces,
   * the first in the queue counts them again from time to time. Rejects as the signal or `count` does.
   */
  async enter(id: string, count: CountRunning, signal: AbortSignal, first = false): Promise<void> {
    const ticket: Ticket = { wake: () => undefined };
    if (first) this.queue.unshift(ticket);
    else this.queue.push(ticket);
    try {
      for (;;) {
        signal.throwIfAborted();
        this.recover();
        const isFirst = this.queue[0] === ticket;
        if (isFirst && this.inside.size < this.limit) break;
        const woken = await this.sleep(ticket, isFirst && this.limit < tracesAtOnce, signal);
        if (!woken) await this.recount(count, signal);
      }
      this.inside.add(id);
    } finally {
      this.queue = this.queue.filter(other => other !== ticket);
      this.wakeFirst();
    }
  }

  private async recount(count: CountRunning, signal: AbortSignal): Promise<void> {
    const free = Math.max(tracesAtOnce - (await count(signal)), 0);
    this.limit = Math.min(this.inside.size + free, tracesAtOnce);
    this.refusedAtMs = this.clock.now();
  }

  /** Others may have finished meanwhile: the next refusal will tell. */
  private recover(): void {
    if (this.clock.now() - this.refusedAtMs >= believedMs) this.limit = tracesAtOnce;
  }

  private wakeFirst(): void {
    this.queue[0]?.wake();
  }

  /** True when woken, false when it was time to count again. */
  private async sleep(ticket: Ticket, counts: boolean, outer: AbortSignal): Promise<boolean> {
    const over = new AbortController();
    const woken = new Promise<true>((resolve, reject) => {
      ticket.wake = () => resolve(true);
      outer.addEventListener('abort', () => reject(outer.reason as Error), { signal: over.signal });
    });
    const signal = AbortSignal.any([outer, over.signal]);
    const due = counts ? this.clock.wait(recountGapMs, signal).then(() => false) : woken;
    try {
      return await Promise.race([woken, due]);
    } finally {
      over.abort();
      due.catch(() => undefined);
    }
  }
}
