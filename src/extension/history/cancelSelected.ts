import type { Trace } from '../../path/trace';
import { cancelTrace, type TracePorts } from '../commands/traceCommands';
import { selectedIds, selectedTraces } from './selected';

/**
 * Cancels a trace; of several that are selected those that run: the others have nothing to be stopped, and one that waits
 * for a sign-in would ask for it.
 */
export async function cancelTraces(ports: TracePorts, value: unknown, selection: unknown): Promise<void> {
  if (selectedIds(value, selection).length < 2) return cancelTrace(ports, value);
  const traces = await selectedTraces(ports, value, selection);
  const isRunning = ({ id, state }: Trace): boolean =>
    state === 'running' && ports.starter.stallOf(id) === undefined;
  for (const { id } of traces.filter(isRunning)) await cancelTrace(ports, id);
}
