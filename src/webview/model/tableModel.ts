import type { Hop } from '../../path/hop';
import type { Telling } from './telling';
import { cell, type CellModel } from './cells';
import type { ColumnId } from './columns';
import type { HopModel } from './hopModel';

export interface Sort {
  readonly column: ColumnId;
  readonly isDescending: boolean;
}

export interface HeadCellModel {
  readonly id: ColumnId;
  readonly label: string;
  readonly isNumeric: boolean;
  readonly sorted: 'none' | 'ascending' | 'descending';
}

export interface TableRowModel {
  readonly hop: HopModel;
  readonly cells: readonly CellModel[];
}

export interface TableModel {
  readonly head: readonly HeadCellModel[];
  readonly rows: readonly TableRowModel[];
}

const numeric: ReadonlySet<ColumnId> = new Set([
  ...(['position', 'cpu', 'memory', 'rateIn', 'rateOut', 'loadIn', 'loadOut'] as const),
  ...(['queue', 'drops', 'vlan'] as const),
]);

/** The order of the path. */
export const pathOrder: Sort = { column: 'position', isDescending: false };

/** The table of the hops that are shown, sorted. */
export function tableModel(
  hops: readonly HopModel[],
  path: readonly Hop[],
  { columns, sort }: { readonly columns: readonly ColumnId[]; readonly sort: Sort },
  telling: Telling,
): TableModel {
  return {
    head: columns.map(id => ({
      id,
      label: telling.say(`page.column.${id}`),
      isNumeric: numeric.has(id),
      sorted: id !== sort.column ? 'none' : sort.isDescending ? 'descending' : 'ascending',
    })),
    rows: sortedHops(hops, path, sort, telling).flatMap(model => {
      const hop = path[model.index];
      return hop === undefined
        ? []
        : [{ hop: model, cells: columns.map(id => cell(id, hop, model, telling)) }];
    }),
  };
}

/** The next sort when the head of a column is chosen: numbers begin with the largest, words with the first. */
export function nextSort(sort: Sort, column: ColumnId): Sort {
  if (sort.column === column) return { column, isDescending: !sort.isDescending };
  return { column, isDescending: numeric.has(column) && column !== 'position' && column !== 'vlan' };
}

/** Hops in the order of a sort. Those of which nothing was said stand last, whichever way; equal ones by position. */
export function sortedHops(
  hops: readonly HopModel[],
  path: readonly Hop[],
  { column, isDescending }: Sort,
  telling: Telling,
): readonly HopModel[] {
  if (column === 'position') return isDescending ? hops.toReversed() : hops;
  const keyed = hops.map(model => {
    const hop = path[model.index];
    return { model, order: hop === undefined ? undefined : cell(column, hop, model, telling).order };
  });
  const said = keyed.filter(({ order }) => order !== undefined);
  const sorted = said.sort((a, b) => compare(a.order, b.order) * (isDescending ? -1 : 1));
  return [...sorted, ...keyed.filter(({ order }) => order === undefined)].map(({ model }) => model);
}

const collator = new Intl.Collator('en', { numeric: true });

function compare(a: number | string | undefined, b: number | string | undefined): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}
