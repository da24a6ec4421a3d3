import type { Clock } from '../../../src/tracing/clock';

interface Timer {
  readonly dueMs: number;
  readonly ring: () => void;
}

/** Time that passes when the test says so, and may jump without ringing anything. */
export class ManualClock implements Clock {
  protected timers: Timer[] = [];

  constructor(protected nowMs = 1_700_000_000_000) {}

  now(): number {
    return this.nowMs;
  }

  wait(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason as Error);
      const leave = (): void => {
        this.timers = this.timers.filter(other => other !== timer);
        reject(signal.reason as Error);
      };
      const timer: Timer = {
        dueMs: this.nowMs + ms,
        ring: () => {
          signal.removeEventListener('abort', leave);
          resolve();
        },
      };
      this.timers.push(timer);
      signal.addEventListener('abort', leave, { once: true });
    });
  }

  advance(ms: number): void {
    this.nowMs += ms;
    const due = this.timers.filter(({ dueMs }) => dueMs <= this.nowMs);
    this.timers = this.timers.filter(timer => !due.includes(timer));
    for (const { ring } of due) ring();
  }

  /** The clock is set: nothing rings, whatever the time. */
  jump(ms: number): void {
    this.nowMs += ms;
  }
}
