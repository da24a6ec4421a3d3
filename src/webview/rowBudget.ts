/** More rows than a window shows; few enough to be drawn between two frames. */
const batch = 30;

/**
 * How many rows of a long path are drawn now. The rest follows in batches, each after a paint, so that a keystroke or
 * a click never waits for rows out of sight.
 */
export class RowBudget {
  private rows = batch;
  private isDue = false;

  /** `redraw` draws the page again, with room for more rows. */
  constructor(private readonly redraw: () => void) {}

  /** The rows to draw now; if that is not all, the next batch is on its way. */
  take<T>(rows: readonly T[]): readonly T[] {
    if (rows.length <= this.rows) return rows;
    if (!this.isDue) {
      this.isDue = true;
      // A frame's callback runs before its paint: the next batch is for after it.
      requestAnimationFrame(() => setTimeout(() => this.grow()));
    }
    return rows.slice(0, this.rows);
  }

  /** Begins again, for rows that stand in another order; `drawn` of them must not go away. */
  restart(drawn = 0): void {
    this.rows = drawn + batch;
  }

  /** Lets all rows be drawn at once. */
  lift(): void {
    this.rows = Number.POSITIVE_INFINITY;
  }

  private grow(): void {
    this.isDue = false;
    this.rows += batch;
    this.redraw();
  }
}
