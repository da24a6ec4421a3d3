import type { ViewId } from './seam';

/** The rows of each view that have keys of their own; its groups, stories and the like have none. */
const kinds: Readonly<Record<ViewId, string>> = { 'dnac.controllers': 'controller', 'dnac.traces': 'trace' };

/**
 * What a command is about. VS Code hands over the row of a menu, but none for a key: a key says in `args` in which view it
 * was pressed, `{ "view": "dnac.traces" }`, and is about the rows that are selected there. Undefined: about none of them.
 */
export function rowsOfKey(
  args: readonly unknown[],
  selectionOf: (view: ViewId) => readonly unknown[],
): readonly unknown[] | undefined {
  const view = viewOf(args[0]);
  if (view === undefined) return args;
  const rows = selectionOf(view).filter(row => kindOf(row) === kinds[view]);
  return rows.length === 0 ? undefined : [rows[0], rows];
}

function viewOf(value: unknown): ViewId | undefined {
  if (typeof value !== 'object' || value === null || !('view' in value)) return undefined;
  const { view } = value;
  return view === 'dnac.controllers' || view === 'dnac.traces' ? view : undefined;
}

function kindOf(row: unknown): unknown {
  return typeof row === 'object' && row !== null && 'kind' in row ? row.kind : undefined;
}
