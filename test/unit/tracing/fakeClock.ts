import { ManualClock } from './manualClock';

/** Time that passes only while `run` waits for something: always straight to the next due time. */
export class FakeClock extends ManualClock {
  private halted = false;

  /** Calls `action` when the time has come. */
  at(ms: number, action: () => void): void {
    this.timers.push({ dueMs: this.nowMs + ms, ring: action });
  }

  /** Lets time pass until the work is done. */
  async run<T>(work: Promise<T>): Promise<T> {
    const state = { done: false };
    const watched = work.finally(() => {
      state.done = true;
    });
    watched.catch(() => undefined);
    for (;;) {
      for (let turn = 0; turn < 3; turn += 1) await new Promise(resolve => setImmediate(resolve));
      if (state.done) return watched;
      if (this.halted) return new Promise(() => undefined);
      this.ringNext();
    }
  }

  /** Time stands still from now on, as for a process that was killed: `run` never ends. */
  halt(): void {
    this.halted = true;
  }

  private ringNext(): void {
    const [next] = [...this.timers].sort((left, right) => left.dueMs - right.dueMs);
    if (next === undefined) return;
    this.timers = this.timers.filter(timer => timer !== next);
    this.nowMs = Math.max(this.nowMs, next.dueMs);
    next.ring();
  }
}
