const firstMs = 300;
const growth = 1.25;
const longestGapMs = 5000;

/**
 * When to ask whether a path is there: question k is due 0.3 s × 1.25^k after the controller took the trace, with no gap
 * over 5 s. So a wait costs at most a quarter of the controller's own time, and a slow answer delays no later question.
 */
export class PollSchedule {
  private dueMs = firstMs;

  constructor(private readonly startedAtMs: number) {}

  /**
   * When the next question is due, epoch ms. One due time that passed while the last answer came is made up for at once;
   * of several, none: an answer that took so long, or a pause, is no reason to hurry.
   */
  next(nowMs: number): number {
    const elapsedMs = nowMs - this.startedAtMs;
    if (following(this.dueMs) <= elapsedMs) this.skipTo(elapsedMs);
    const due = this.dueMs;
    this.dueMs = following(due);
    return Math.ceil(this.startedAtMs + due);
  }

  private skipTo(elapsedMs: number): void {
    while (this.dueMs < elapsedMs && following(this.dueMs) - this.dueMs < longestGapMs) {
      this.dueMs = following(this.dueMs);
    }
    const behindMs = elapsedMs - this.dueMs;
    if (behindMs > 0) this.dueMs += Math.ceil(behindMs / longestGapMs) * longestGapMs;
  }
}

function following(dueMs: number): number {
  return Math.min(dueMs * growth, dueMs + longestGapMs);
}
