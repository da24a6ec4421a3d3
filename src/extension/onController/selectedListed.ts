import { message } from '../../path/message';
import { Problem } from '../commands/problem';
import type { ListedBranch } from './listedBranch';
import type { ListedTrace } from './listedLook';
import type { ListedNode, ListedTraceNode } from './listedNodes';

/** A row of the group *On the Controller* that is a trace. */
export function isListedTrace(value: unknown): value is ListedTraceNode {
  return isListedNode(value) && value.kind === 'listed';
}

/** A row of that group. */
export function isListedNode(value: unknown): value is ListedNode {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  return kind === 'onController' || kind === 'tracesOf' || kind === 'listed' || kind === 'note';
}

/**
 * The traces of controllers that a command on rows is about: all that are selected where the clicked one is among them,
 * else that one. Throws a `Problem` when none of them is listed any more.
 */
export async function selectedListed(
  listed: ListedBranch,
  value: unknown,
  selection: unknown,
): Promise<readonly ListedTrace[]> {
  const rows: readonly unknown[] = Array.isArray(selection) && selection.length > 0 ? selection : [value];
  const traces = await Promise.all(rows.filter(isListedTrace).map(node => listed.traceOf(node)));
  const there = traces.filter(trace => trace !== undefined);
  if (there.length === 0) throw new Problem(message('problem.notListed'));
  return there;
}
