import type { ViewId } from './seam';

/** The rows of each view that have keys of their own; its groups, stories and the like have none. */
const kinds: Readonly<Record<ViewId, readonly unknown[]>> = {
  'dnac.controllers': ['controller'],
  'dnac.traces': ['trace', 'listed'],
};

/** Where a key is pressed: what is selected in its view, and the row that the arrow keys have reached, if any. */
export interface KeyPlace {
  readonly selected: readonly unknown[];
  readonly focused?: unknown;
}

/**
 * What a command is about. VS Code hands over the row of a menu, but none for a key: a key says in `args` in which view it
 * was pressed, `{ "view": "dnac.traces" }`. As in VS Code's explorer it is about the row that has the focus, and with it
 * about all that are selected (those of its kind) where it is one of them. Undefined: about none.
 */
export async function rowsOfKey(
  args: readonly unknown[],
  placeIn: (view: ViewId) => Promise<KeyPlace>,
): Promise<readonly unknown[] | undefined> {
  const view = viewOf(args[0]);
  if (view === undefined) return args;
  const { selected, focused } = await placeIn(view);
  const rows = focused === undefined || selected.includes(focused) ? selected : [focused];
  const first = [focused, ...rows].find(row => kinds[view].includes(kindOf(row)));
  if (first === undefined) return undefined;
  return [first, rows.filter(row => kindOf(row) === kindOf(first))];
}

/**
 * What VS Code's selections say, one after the other, when at last the focused row was toggled twice: selected, or not any
 * more, and back. Where no row had the focus, nothing was toggled.
 */
export function placeFrom(selections: readonly (readonly unknown[])[]): KeyPlace {
  const [toggled = [], selected = toggled] = selections.slice(-2);
  const [focused, ...others] = [
    ...toggled.filter(row => !selected.includes(row)),
    ...selected.filter(row => !toggled.includes(row)),
  ];
  return focused === undefined || others.length > 0 ? { selected } : { selected, focused };
}

function viewOf(value: unknown): ViewId | undefined {
  if (typeof value !== 'object' || value === null || !('view' in value)) return undefined;
  const { view } = value;
  return view === 'dnac.controllers' || view === 'dnac.traces' ? view : undefined;
}

function kindOf(row: unknown): unknown {
  return typeof row === 'object' && row !== null && 'kind' in row ? row.kind : undefined;
}
