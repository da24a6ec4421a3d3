import type { HopModel } from './hopModel';

/** Hops `first` to `last`, both included. */
export interface HopRange {
  readonly first: number;
  readonly last: number;
}

/** Up to this many hops a path is short enough to be shown whole. */
const shortPath = 30;
/** A run shorter than this would take as much room folded. */
const shortestRun = 4;

/**
 * The runs of hops that have nothing to tell on a long path. The first and the last hop, the `selected` one, the ends
 * of tunnels, and whatever is denied, doubtful, high or not known stand in none of them.
 */
export function foldableRuns(hops: readonly HopModel[], selected: number | undefined): readonly HopRange[] {
  if (hops.length <= shortPath) return [];
  const runs: HopRange[] = [];
  for (const { index } of hops.filter(hop => hop.isHealthy && hop.index !== selected)) {
    const run = runs.at(-1);
    if (run?.last === index - 1) runs[runs.length - 1] = { first: run.first, last: index };
    else runs.push({ first: index, last: index });
  }
  return runs.filter(({ first, last }) => last - first + 1 >= shortestRun);
}

/** True where the reader has unfolded a run that touches this one: a selected hop splits a run, and leaves it open. */
export function isUnfolded(run: HopRange, unfolded: readonly HopRange[]): boolean {
  return unfolded.some(({ first, last }) => first <= run.last && run.first <= last);
}

/** The unfolded runs after a click on `run`. */
export function toggled(unfolded: readonly HopRange[], run: HopRange): readonly HopRange[] {
  return isUnfolded(run, unfolded)
    ? unfolded.filter(other => !isUnfolded(other, [run]))
    : [...unfolded, { first: run.first, last: run.last }];
}
