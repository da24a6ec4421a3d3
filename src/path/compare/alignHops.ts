/** Places of a hop in both compared lists. */
export interface Pair {
  readonly before: number;
  readonly after: number;
}

/** How alike two places are: 0 is not the same hop; 1 the same hop; 2 the same hop with the same ports. */
export type Likeness = (before: number, after: number) => 0 | 1 | 2;

/** One more pair is worth more than all better pairs together. */
const pairWorth = 1 << 14;

/**
 * The longest common subsequence of two paths as pairs of places, and of several the one with the most hops whose ports
 * are the same too.
 */
export function alignHops(beforeCount: number, afterCount: number, likeness: Likeness): readonly Pair[] {
  const table = worths(beforeCount, afterCount, likeness);
  const worth = (before: number, after: number): number => table[before * (afterCount + 1) + after] ?? 0;
  const pairs: Pair[] = [];
  let before = 0;
  let after = 0;
  while (before < beforeCount && after < afterCount) {
    const alike = likeness(before, after);
    if (alike !== 0 && worth(before, after) === worth(before + 1, after + 1) + value(alike)) {
      pairs.push({ before, after });
      before += 1;
      after += 1;
    } else if (worth(before + 1, after) >= worth(before, after + 1)) before += 1;
    else after += 1;
  }
  return pairs;
}

/** What the rests of both paths from each pair of places on are worth, row by row. */
function worths(beforeCount: number, afterCount: number, likeness: Likeness): Int32Array {
  const width = afterCount + 1;
  const table = new Int32Array((beforeCount + 1) * width);
  for (let before = beforeCount - 1; before >= 0; before -= 1) {
    for (let after = afterCount - 1; after >= 0; after -= 1) {
      const here = before * width + after;
      const skipped = Math.max(table[here + width] ?? 0, table[here + 1] ?? 0);
      const alike = likeness(before, after);
      const paired = alike === 0 ? 0 : (table[here + width + 1] ?? 0) + value(alike);
      table[here] = Math.max(skipped, paired);
    }
  }
  return table;
}

function value(alike: 1 | 2): number {
  return pairWorth + (alike - 1);
}
