import type { Trace } from '../../path/trace';
import type { TraceStore } from '../../tracing/traceStore';
import type { ControllerDirectory } from '../controllers/controllerDirectory';
import type { TracePanels } from '../panel/tracePanels';
import type { TraceRunner } from '../running/traceRunner';
import type { TraceStarter } from '../running/traceStarter';
import { resumptionOf } from '../../tracing/resumption';
import { rerun, reverse, type AskPorts } from './askAgain';
import { compareWithPrevious, type ComparePorts } from './compareRuns';
import { targetOf, traceOf } from './target';

export interface TracePorts {
  readonly store: TraceStore;
  readonly runner: TraceRunner;
  readonly starter: TraceStarter;
  readonly panels: TracePanels;
  readonly directory: ControllerDirectory;
}

/** Shows a trace, running or kept; with `preserveFocus` the keys stay where they are. */
export async function openTrace(ports: TracePorts, value: unknown, preserveFocus = false): Promise<void> {
  ports.panels.show(await traceOf(ports, value), preserveFocus);
}

/** Asks the same again, as a new trace. Resolves to its id. */
export async function rerunTrace(ports: TracePorts & AskPorts, value: unknown): Promise<string | undefined> {
  return (await rerun(ports, await targetOf(ports, value)))?.id;
}

/** Asks for the way back, as a new trace. Resolves to its id. */
export async function reverseTrace(
  ports: TracePorts & AskPorts,
  value: unknown,
): Promise<string | undefined> {
  return (await reverse(ports, await targetOf(ports, value)))?.id;
}

/** Opens a trace beside the run before of the same question. */
export async function compareTraceWithPrevious(ports: ComparePorts, value: unknown): Promise<void> {
  const { trace, from } = await targetOf(ports, value);
  const shown = ports.panels.active;
  const isShown = from === 'file' || shown?.trace?.id === trace.id;
  await compareWithPrevious(ports, isShown && shown !== undefined ? shown : ports.panels.show(trace, false));
}

/**
 * Stops a running trace, or the collecting of its statistics. One that another window left, or whose time limit has
 * passed, is taken up first: only who follows a trace may delete the controller's copy.
 */
export async function cancelTrace(ports: TracePorts, value: unknown): Promise<void> {
  const trace = await traceOf(ports, value);
  if (ports.runner.get(trace.id) === undefined && mayGoOn(trace)) await ports.starter.goOn(trace);
  ports.runner.cancel(trace.id);
}

function mayGoOn(trace: Trace): boolean {
  return trace.state !== 'failed' && resumptionOf(trace) !== 'nothing';
}
