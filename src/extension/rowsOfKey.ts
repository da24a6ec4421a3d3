import type { ViewId } from './seam';

/** The rows of each view that have keys of their own; its groups, stories and the like have none. */
const kinds: Readonly<Record<ViewId, readonly unknown[]>> = {
  'dnac.controllers': ['controller'],
  'dnac.traces': ['trace', 'listed'],
};

/**
 * What a command is about. VS Code hands over the row of a menu, but none for a key: a key says in `args` in which view it
 * was pressed, `{ "view": "dnac.traces" }`, and is about the rows that are selected there, those of
 * the first one's kind. Undefined: about none of them.
 */
export function rowsOfKey(
  args: readonly unknown[],
  selectionOf: (view: ViewId) => readonly unknown[],
): readonly unknown[] | undefined {
  const view = viewOf(args[0]);
  if (view === undefined) return args;
  const selected = selectionOf(view);
  const first = selected.find(row => kinds[view].includes(kindOf(row)));
  if (first === undefined) return undefined;
  return [first, selected.filter(row => kindOf(row) === kindOf(first))];
}

function viewOf(value: unknown): ViewId | undefined {
  if (typeof value !== 'object' || value === null || !('view' in value)) return undefined;
  const { view } = value;
  return view === 'dnac.controllers' || view === 'dnac.traces' ? view : undefined;
}

function kindOf(row: unknown): unknown {
  return typeof row === 'object' && row !== null && 'kind' in row ? row.kind : undefined;
}
