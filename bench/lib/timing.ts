/** One row of a table of times. */
export interface Timing {
  readonly what: string;
  readonly timesMs: readonly number[];
  /** The median may take so long. */
  readonly budgetMs?: number;
}

/** Prints a row; false when its budget is not kept. */
export function reportTiming({ what, timesMs, budgetMs }: Timing): boolean {
  const sorted = timesMs.toSorted((a, b) => a - b);
  const [median = 0, worst = 0] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  const isKept = budgetMs === undefined || median <= budgetMs;
  const budget = budgetMs === undefined ? '' : `  budget ${budgetMs} ms: ${isKept ? 'kept' : 'NOT KEPT'}`;
  console.log(`${what.padEnd(42)} median ${cell(median)}  worst ${cell(worst)}${budget}`);
  return isKept;
}

function cell(ms: number): string {
  return `${ms.toFixed(1).padStart(6)} ms`;
}
