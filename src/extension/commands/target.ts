import { message } from '../../path/message';
import type { TraceView } from '../../path/pageProtocol';
import type { Trace } from '../../path/trace';
import type { TraceStore } from '../../tracing/traceStore';
import type { TracePanel } from '../panel/tracePanel';
import type { TracePanels } from '../panel/tracePanels';
import type { TraceRunner } from '../running/traceRunner';
import { Problem } from './problem';

/** The trace that a command is about, and where it comes from: what a file says is only text. */
export interface Target {
  readonly trace: Trace;
  readonly from: TraceView['from'];
}

export interface TargetPorts {
  readonly store: TraceStore;
  readonly runner: TraceRunner;
  readonly panels: TracePanels;
}

/** As much of them as it takes to find a trace. */
export interface FindPorts {
  readonly store: Pick<TraceStore, 'load'>;
  readonly runner: Pick<TraceRunner, 'get'>;
  readonly panels: Pick<TracePanels, 'active'>;
}

/** The trace of a row or an id; without one, the trace of the page in front. Throws a `Problem` when there is none. */
export async function targetOf(ports: FindPorts, value: unknown): Promise<Target> {
  const id = idOf(value);
  if (id === undefined) return targetIn(activePanel(ports));
  const trace = await historyTrace(ports, id);
  if (trace === undefined) throw new Problem(message('problem.noSuchTrace'));
  return { trace, from: 'history' };
}

/** The same, but of the history: what a file shows is nothing to go on with. */
export async function traceOf(ports: FindPorts, value: unknown): Promise<Trace> {
  const { trace, from } = await targetOf(ports, value);
  if (from === 'file') throw new Problem(message('problem.noSuchTrace'));
  return trace;
}

/** What a panel shows. */
export function targetIn({ trace, from }: TracePanel): Target {
  if (trace === undefined) throw new Problem(message('problem.noTraceShown'));
  return { trace, from };
}

/** The page in front, which a command of the palette is about. */
export function activePanel({ panels }: Pick<FindPorts, 'panels'>): TracePanel {
  const panel = panels.active;
  if (panel?.trace === undefined) throw new Problem(message('problem.noTraceShown'));
  return panel;
}

/** A trace of the history, as it is now. */
export async function historyTrace(
  { runner, store }: Pick<FindPorts, 'runner' | 'store'>,
  id: string,
): Promise<Trace | undefined> {
  return runner.get(id)?.trace ?? store.load(id);
}

/** A row of the Traces view, or a trace's id. */
function idOf(value: unknown): string | undefined {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
  return typeof id === 'string' ? id : undefined;
}
