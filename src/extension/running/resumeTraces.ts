import { errorText } from '../../path/errorText';
import type { Trace } from '../../path/trace';
import { isUnfinished } from '../../tracing/resumption';
import { readHead } from '../../tracing/head';
import type { TraceStore } from '../../tracing/traceStore';
import type { ControllerDirectory } from '../controllers/controllerDirectory';
import type { TraceStarter } from './traceStarter';

export interface ResumePorts {
  readonly store: Pick<TraceStore, 'load' | 'list'>;
  readonly starter: Pick<TraceStarter, 'resume' | 'forget' | 'stallOf' | 'stalled'>;
  readonly log: (line: string) => void;
}

export interface WindowPorts extends ResumePorts {
  readonly folder: string;
  readonly directory: Pick<ControllerDirectory, 'nameOf'>;
  /** Asks for the password of the controller of this name, and waits for no answer. */
  readonly askToSignIn: (name: string) => void;
}

/** Goes on with what an earlier window left; asks once for each controller that needs a password for that. */
export async function resumeTraces(ports: WindowPorts): Promise<void> {
  const { folder, store, starter, directory, askToSignIn } = ports;
  const traces = await resumeEach(await unfinishedIds(folder, store), ports);
  const waiting = traces.filter(({ id }) => starter.stallOf(id) === 'signInNeeded');
  const names = waiting.map(({ controller }) => directory.nameOf(controller));
  for (const name of new Set(names)) askToSignIn(name);
}

/** Goes on with what stands still, where that is possible by now. Resolves to the ids of all that stood still. */
export async function resumeStalled(ports: ResumePorts): Promise<readonly string[]> {
  const ids = ports.starter.stalled;
  await resumeEach(ids, ports);
  return ids;
}

/** Resolves to those that had not ended. One that cannot be gone on with is a line in the log and keeps no other. */
async function resumeEach(
  ids: readonly string[],
  { store, starter, log }: ResumePorts,
): Promise<readonly Trace[]> {
  const traces: Trace[] = [];
  for (const id of ids) {
    try {
      const trace = await store.load(id);
      if (trace === undefined || !isUnfinished(trace)) {
        starter.forget(id);
        continue;
      }
      traces.push(trace);
      await starter.resume(trace);
    } catch (error) {
      log(`Trace ${id} was not gone on with: ${errorText(error)}`);
    }
  }
  return traces;
}

/** A head that cannot be read says nothing: then the list is asked. */
async function unfinishedIds(folder: string, store: Pick<TraceStore, 'list'>): Promise<readonly string[]> {
  const head = await readHead(folder);
  if (head.damaged !== true) return head.running;
  return (await store.list()).filter(({ state }) => state === 'running').map(({ id }) => id);
}
