import { deleteControllerCopy } from '../../tracing/cancelTrace';
import type { Clock } from '../../tracing/clock';
import type { Trace } from '../../path/trace';
import type { TracePorts } from '../commands/traceCommands';
import { ownerKey } from '../controllers/connections';
import type { ControllerLists } from '../onController/controllerLists';
import type { Connection } from '../running/traceRunner';

/** A trace to delete on its controller, and how to ask there. */
export interface Doomed {
  readonly trace: Trace;
  readonly connection: Connection;
  /** What the controller is called now. */
  readonly name: string;
}

export interface DeleteTherePorts extends Pick<TracePorts, 'store' | 'runner'> {
  readonly clock: Clock;
  readonly lists: Pick<ControllerLists, 'remove'>;
  readonly log: (line: string) => void;
}

/** Traces that stay here, too, as the only way to what is on the controller. */
export interface Kept {
  /** Their copy may still be there. */
  readonly failed: readonly Trace[];
  /** Nobody came to them before the person cancelled. */
  readonly untouched: readonly Trace[];
}

/** Asks for each password once, before anything is deleted. Undefined when the person leaves: then nothing is. */
export async function connectAll(
  { directory, starter }: Pick<TracePorts, 'directory' | 'starter'>,
  traces: readonly Trace[],
): Promise<readonly Doomed[] | undefined> {
  const connections = new Map<string, Connection>();
  const doomed: Doomed[] = [];
  for (const trace of traces) {
    const controller = directory.ofTrace(trace.controller);
    if (controller === undefined) continue;
    const key = ownerKey(controller);
    const connection = connections.get(key) ?? (await starter.connect(controller));
    if (connection === undefined) return undefined;
    connections.set(key, connection);
    doomed.push({ trace, connection, name: controller.name });
  }
  return doomed;
}

/** Deletes one after the other; between two of them a person may cancel. `keepsRecord`: what is here stays here. */
export async function deleteOnControllers(
  ports: DeleteTherePorts,
  doomed: readonly Doomed[],
  keepsRecord: boolean,
  signal: AbortSignal,
): Promise<Kept> {
  const failed: Trace[] = [];
  for (const [index, each] of doomed.entries()) {
    if (signal.aborted) return { failed, untouched: doomed.slice(index).map(({ trace }) => trace) };
    const { id, controllerTraceId, controller } = each.trace;
    const isGone = (await endRun(ports, id, keepsRecord)) || (await isDeletedThere(ports, each));
    if (!isGone) failed.push(each.trace);
    else if (controllerTraceId !== undefined) ports.lists.remove(controller.origin, controllerTraceId);
  }
  return { failed, untouched: [] };
}

/** A record that stays here says what became of its run. Resolves to true when the controller's copy went with it. */
async function endRun({ runner }: DeleteTherePorts, id: string, keepsRecord: boolean): Promise<boolean> {
  if (keepsRecord) return runner.giveUp(id);
  await runner.stop(id);
  return false;
}

async function isDeletedThere(
  { store, clock, log }: DeleteTherePorts,
  { trace, connection }: Doomed,
): Promise<boolean> {
  const { signal } = new AbortController();
  const onChange = (): void => undefined;
  const copy = await deleteControllerCopy(trace, { ...connection, store, clock, signal, onChange, log });
  return copy === 'deleted';
}
