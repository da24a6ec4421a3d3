import { annotated } from '../../path/annotations';
import { message } from '../../path/message';
import type { Trace } from '../../path/trace';
import { Problem } from '../commands/problem';
import { historyTrace, targetIn, activePanel, type TargetPorts } from '../commands/target';

/**
 * The traces that a command on rows is about, in the order of the view: all that are selected where the clicked one is
 * among them (VS Code hands over both), else that one alone; without a row, the trace of the page in front. Throws a
 * `Problem` when nothing of it is there any more.
 */
export async function selectedTraces(
  ports: TargetPorts,
  value: unknown,
  selection: unknown,
): Promise<readonly Trace[]> {
  const ids = selectedIds(value, selection);
  if (ids.length === 0) {
    const shown = targetIn(activePanel(ports));
    if (shown.from === 'file') throw new Problem(message('problem.noSuchTrace'));
    return [shown.trace];
  }
  const traces = await Promise.all(ids.map(id => withAnnotations(ports, id)));
  const there = traces.filter(trace => trace !== undefined);
  if (there.length === 0) throw new Problem(message('problem.noSuchTrace'));
  return there;
}

/** A run knows nothing of what a person has noted of its trace. */
async function withAnnotations(ports: TargetPorts, id: string): Promise<Trace | undefined> {
  const trace = await historyTrace(ports, id);
  return trace === undefined ? undefined : annotated(trace, (await ports.store.load(id)) ?? trace);
}

/** The ids of rows, or of one id; rows of another kind are left out. */
export function selectedIds(value: unknown, selection: unknown): readonly string[] {
  const rows: readonly unknown[] = Array.isArray(selection) && selection.length > 0 ? selection : [value];
  return [...new Set(rows.flatMap(row => idOf(row) ?? []))];
}

function idOf(value: unknown): string | undefined {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
  return typeof id === 'string' ? id : undefined;
}
