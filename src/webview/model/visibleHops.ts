import type { Hop } from '../../path/hop';
import type { Place } from '../place';
import type { HopModel } from './hopModel';
import { filtered, listRows } from './listRows';
import { sortedHops } from './tableModel';
import type { Telling } from './telling';

/** The positions of the hops in sight, in the order in which they stand there. */
export function visibleHops(
  hops: readonly HopModel[],
  path: readonly Hop[],
  { view, filter, unfolded, pinned, sort }: Place,
  telling: Telling,
): readonly number[] {
  if (view === 'diagram') return hops.map(({ index }) => index);
  if (view === 'table')
    return sortedHops(filtered(hops, filter), path, sort, telling).map(({ index }) => index);
  return listRows(hops, { filter, unfolded, selected: pinned }).flatMap(row =>
    row.kind === 'hop' ? [row.hop.index] : [],
  );
}
