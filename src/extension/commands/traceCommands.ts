import * as vscode from 'vscode';
import { message } from '../../path/message';
import type { Trace } from '../../path/trace';
import type { TraceStore } from '../../tracing/traceStore';
import type { ControllerDirectory } from '../controllers/controllerDirectory';
import type { TracePanels } from '../panel/tracePanels';
import type { TraceRunner } from '../running/traceRunner';
import type { TraceStarter } from '../running/traceStarter';
import { traceLabel } from '../views/traceRow';
import { Problem } from './problem';

export interface TracePorts {
  readonly store: TraceStore;
  readonly runner: TraceRunner;
  readonly starter: TraceStarter;
  readonly panels: TracePanels;
  readonly directory: ControllerDirectory;
}

/** Shows a trace, running or kept. */
export async function openTrace(ports: TracePorts, value: unknown): Promise<void> {
  ports.panels.show(await traceOf(ports, value), false);
}

/** Asks the same again, as a new trace. Resolves to its id. */
export async function rerunTrace(ports: TracePorts, value: unknown): Promise<string | undefined> {
  const { controller, request } = await traceOf(ports, value);
  const known = ports.directory.ofTrace(controller);
  if (known === undefined) throw new Problem(message('problem.noSuchController', { name: controller.name }));
  return (await ports.starter.start(known, request))?.id;
}

/** Stops a running trace, or the collecting of its statistics. */
export function cancelTrace({ runner }: TracePorts, value: unknown): void {
  const id = idOf(value);
  if (id !== undefined) runner.cancel(id);
}

/** Deletes the local copy, after asking. */
export async function deleteTrace(ports: TracePorts, value: unknown): Promise<void> {
  const { id, request } = await traceOf(ports, value);
  const remove = vscode.l10n.t('Delete');
  const question = vscode.l10n.t("Delete the trace '{label}' from this machine?", {
    label: traceLabel(request),
  });
  if ((await vscode.window.showWarningMessage(question, { modal: true }, remove)) !== remove) return;
  ports.panels.close(id);
  await ports.runner.stop(id);
  await ports.store.delete(id);
}

async function traceOf({ runner, store }: TracePorts, value: unknown): Promise<Trace> {
  const id = idOf(value);
  const trace = id === undefined ? undefined : (runner.get(id)?.trace ?? (await store.load(id)));
  if (trace === undefined) throw new Problem(message('problem.noSuchTrace'));
  return trace;
}

/** A row of the Traces view, or a trace's id. */
function idOf(value: unknown): string | undefined {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
  return typeof id === 'string' ? id : undefined;
}
