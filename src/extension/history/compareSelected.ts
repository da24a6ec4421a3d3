import { message } from '../../path/message';
import { Problem } from '../commands/problem';
import type { TargetPorts } from '../commands/target';
import { selectedTraces } from './selected';

/** Shows the newer of two selected traces beside the older one. */
export async function compareSelected(ports: TargetPorts, value: unknown, selection: unknown): Promise<void> {
  const traces = await selectedTraces(ports, value, selection);
  const [newer, older, another] = [...traces].sort((a, b) => b.times.askedAtMs - a.times.askedAtMs);
  if (newer === undefined || older === undefined || another !== undefined) {
    throw new Problem(message('problem.selectTwo'));
  }
  if (traces.some(({ state }) => state === 'running')) throw new Problem(message('problem.stillRunning'));
  ports.panels.show(newer, false).compareWith(older);
}
