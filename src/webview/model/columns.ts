import type { DetailLevel } from '../../path/pageProtocol';

/** The table's columns, in the order in which they stand. */
export const columnIds = [
  'position',
  'name',
  'address',
  'role',
  'platform',
  'software',
  'serial',
  'upTime',
  'lastSync',
  'in',
  'out',
  'vrf',
  'vlan',
  'link',
  'tunnels',
  'acl',
  'accuracy',
  'cpu',
  'memory',
  'rateIn',
  'loadIn',
  'rateOut',
  'loadOut',
  'queue',
  'drops',
] as const;
export type ColumnId = (typeof columnIds)[number];

/** A row without these would not say which hop it is. */
export const fixedColumns: readonly ColumnId[] = ['position', 'name'];

const devices: readonly ColumnId[] = ['position', 'name', 'address', 'role', 'platform', 'software'];

const atFirst: Readonly<Record<DetailLevel, readonly ColumnId[]>> = {
  devices: [...devices, 'cpu', 'memory'],
  interfaces: [
    ...(['position', 'name', 'address', 'role', 'in', 'out', 'link'] as const),
    ...(['cpu', 'memory', 'rateIn', 'rateOut', 'drops'] as const),
  ],
  everything: columnIds,
};

/** The columns that the reader chose for each level, where they are not those of the beginning. */
export type ChosenColumns = Readonly<Partial<Record<DetailLevel, readonly ColumnId[]>>>;

/** The columns of a level, in their order. */
export function shownColumns(level: DetailLevel, chosen: ChosenColumns): readonly ColumnId[] {
  const wanted = chosen[level] ?? atFirst[level];
  return columnIds.filter(id => fixedColumns.includes(id) || wanted.includes(id));
}

/** The choice after a column was shown or taken away; without a column, that of the beginning. */
export function withColumnToggled(
  { level, columns: chosen }: { readonly level: DetailLevel; readonly columns: ChosenColumns },
  column: ColumnId | undefined,
): ChosenColumns {
  if (column === undefined)
    return Object.fromEntries(Object.entries(chosen).filter(([name]) => name !== level));
  const shown = shownColumns(level, chosen);
  const next = shown.includes(column) ? shown.filter(id => id !== column) : [...shown, column];
  return { ...chosen, [level]: next };
}

/** True for a word that is the id of a column. */
export function isColumnId(word: unknown): word is ColumnId {
  return columnIds.some(id => id === word);
}
