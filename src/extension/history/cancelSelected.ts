import { cancelTrace, type TracePorts } from '../commands/traceCommands';
import { selectedIds, selectedTraces } from './selected';

/** Cancels a trace; of several that are selected those that run, since the others have nothing to be stopped. */
export async function cancelTraces(ports: TracePorts, value: unknown, selection: unknown): Promise<void> {
  if (selectedIds(value, selection).length < 2) return cancelTrace(ports, value);
  const running = (await selectedTraces(ports, value, selection)).filter(({ state }) => state === 'running');
  for (const { id } of running) await cancelTrace(ports, id);
}
