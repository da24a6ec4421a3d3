import * as vscode from 'vscode';
import { deleteControllerCopy } from '../../tracing/cancelTrace';
import type { Clock } from '../../tracing/clock';
import type { Trace } from '../../path/trace';
import type { TracePorts } from '../commands/traceCommands';
import { traceLabel } from '../views/traceRow';
import { selectedTraces } from './selected';

export interface DeletePorts extends TracePorts {
  readonly clock: Clock;
  readonly log: (line: string) => void;
}

/** A dialog shows so many lines without scrolling. */
const shownLines = 12;

/** Deletes traces from this machine, or on their controllers as well, after asking which. */
export async function deleteSelected(ports: DeletePorts, value: unknown, selection: unknown): Promise<void> {
  const traces = await selectedTraces(ports, value, selection);
  const ours = traces.filter(trace => isOurs(ports, trace));
  const choice = await confirm(traces, ours.length);
  if (choice === undefined) return;
  const stays = choice === 'everywhere' ? await deleteOnControllers(ports, ours) : [];
  for (const trace of traces.filter(each => !stays.includes(each))) await deleteHere(ports, trace.id);
  if (stays.length > 0) tellOfKept(stays);
}

/** Lets go of a trace and deletes what this machine has of it. */
async function deleteHere({ panels, runner, starter, store }: TracePorts, id: string): Promise<void> {
  panels.close(id);
  await runner.stop(id);
  starter.forget(id);
  await store.delete(id);
}

/** On a shared account an adopted trace may be a colleague's: it is never deleted there. */
function isOurs({ directory }: TracePorts, { controllerTraceId, adopted, controller }: Trace): boolean {
  return controllerTraceId !== undefined && adopted !== true && directory.ofTrace(controller) !== undefined;
}

async function confirm(traces: readonly Trace[], ours: number): Promise<'here' | 'everywhere' | undefined> {
  const here = vscode.l10n.t('Delete');
  const everywhere = vscode.l10n.t('Also on the Controller');
  const buttons = ours > 0 ? [here, everywhere] : [here];
  const detail = [...linesFor(traces), ...wordsOn(traces.length, ours)].join('\n');
  const answer = await vscode.window.showWarningMessage(
    question(traces),
    { modal: true, detail },
    ...buttons,
  );
  if (answer === everywhere) return 'everywhere';
  return answer === here ? 'here' : undefined;
}

function question(traces: readonly Trace[]): string {
  const [first, ...others] = traces;
  return first === undefined || others.length > 0
    ? vscode.l10n.t('Delete {count} traces from this machine?', { count: traces.length })
    : vscode.l10n.t("Delete the trace '{label}' from this machine?", {
        label: first.label ?? traceLabel(first.request),
      });
}

function linesFor(traces: readonly Trace[]): readonly string[] {
  if (traces.length < 2) return [];
  const lines = traces.slice(0, shownLines).map(({ label, request }) => label ?? traceLabel(request));
  const more = traces.length - shownLines;
  return [...lines, ...(more > 0 ? [vscode.l10n.t('and {count} more', { count: more })] : []), ''];
}

function wordsOn(count: number, ours: number): readonly string[] {
  if (ours === 0) return [vscode.l10n.t('What a controller has of it stays there.')];
  if (ours === count) return [vscode.l10n.t('The controller keeps its copy unless you delete that as well.')];
  const text = vscode.l10n.t(
    'On the controller {count} of them can be deleted as well; the others were not started from here.',
    { count: ours },
  );
  return [text];
}

/** Resolves to those whose copy may still be there: they stay here, too, as the only way to them. */
async function deleteOnControllers(ports: DeletePorts, traces: readonly Trace[]): Promise<readonly Trace[]> {
  const stays: Trace[] = [];
  for (const trace of traces) {
    await ports.runner.stop(trace.id);
    if (!(await isDeletedThere(ports, trace))) stays.push(trace);
  }
  return stays;
}

async function isDeletedThere(ports: DeletePorts, trace: Trace): Promise<boolean> {
  const { directory, starter, store, clock, log } = ports;
  const controller = directory.ofTrace(trace.controller);
  const connection = controller === undefined ? undefined : await starter.connect(controller);
  if (connection === undefined) return false;
  const { signal } = new AbortController();
  const onChange = (): void => undefined;
  const copy = await deleteControllerCopy(trace, { ...connection, store, clock, signal, onChange, log });
  return copy === 'deleted';
}

function tellOfKept(traces: readonly Trace[]): void {
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      'Could not be deleted on the controller, and so were kept here: {count}. The log says why.',
      {
        count: traces.length,
      },
    ),
  );
}
