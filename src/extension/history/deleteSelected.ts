import * as vscode from 'vscode';
import { deleteControllerCopy } from '../../tracing/cancelTrace';
import type { Clock } from '../../tracing/clock';
import type { Trace } from '../../path/trace';
import type { TracePorts } from '../commands/traceCommands';
import { ownerKey } from '../controllers/connections';
import type { ControllerLists } from '../onController/controllerLists';
import type { Connection } from '../running/traceRunner';
import { traceLabel } from '../views/traceRow';
import { selectedTraces } from './selected';

export interface DeletePorts extends TracePorts {
  readonly clock: Clock;
  readonly lists: ControllerLists;
  readonly log: (line: string) => void;
}

/** A dialog shows so many lines without scrolling. */
const shownLines = 12;

type Place = 'here' | 'there' | 'both';

/** A trace to delete on its controller, and how to ask there. */
interface Doomed {
  readonly trace: Trace;
  readonly connection: Connection;
}

/** Deletes traces from this machine, on their controllers, or both, after asking where. */
export async function deleteSelected(ports: DeletePorts, value: unknown, selection: unknown): Promise<void> {
  const traces = await selectedTraces(ports, value, selection);
  const ours = traces.filter(trace => isOurs(ports, trace));
  const place = await confirm(traces, ours.length);
  if (place === undefined) return;
  const doomed = place === 'here' ? [] : await connectAll(ports, ours);
  if (doomed === undefined) return;
  const stays = await deleteOnControllers(ports, doomed, place);
  const leaves = place === 'there' ? [] : traces.filter(each => !stays.includes(each));
  for (const { id } of leaves) await deleteHere(ports, id);
  if (stays.length > 0) tellOfKept(stays.length, place);
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

async function confirm(traces: readonly Trace[], ours: number): Promise<Place | undefined> {
  const here = { title: vscode.l10n.t('Delete'), place: 'here' as const };
  const both = { title: vscode.l10n.t('Also on the Controller'), place: 'both' as const };
  const there = { title: vscode.l10n.t('Only on the Controller'), place: 'there' as const };
  const labels = traces.map(({ label, request }) => label ?? traceLabel(request));
  const detail = [...linesFor(labels), ...wordsOn(traces, ours)].join('\n');
  const answer = await vscode.window.showWarningMessage(
    question(traces),
    { modal: true, detail },
    ...(ours > 0 ? [here, both, there] : [here]),
  );
  return answer?.place;
}

function question(traces: readonly Trace[]): string {
  const [first, ...others] = traces;
  return first === undefined || others.length > 0
    ? vscode.l10n.t('Delete {count} traces from this machine?', { count: traces.length })
    : vscode.l10n.t("Delete the trace '{label}' from this machine?", {
        label: first.label ?? traceLabel(first.request),
      });
}

/** What several traces are called, as a dialog lists it; nothing for one, which its question names. */
export function linesFor(labels: readonly string[]): readonly string[] {
  if (labels.length < 2) return [];
  const more = labels.length - shownLines;
  return [
    ...labels.slice(0, shownLines),
    ...(more > 0 ? [vscode.l10n.t('and {count} more', { count: more })] : []),
    '',
  ];
}

function wordsOn(traces: readonly Trace[], ours: number): readonly string[] {
  const count = traces.length;
  const ends = traces.some(({ state }) => state === 'running')
    ? [vscode.l10n.t('What still runs is not waited for any more.')]
    : [];
  return [...ends, ...wordsOnCopies(count, ours)];
}

function wordsOnCopies(count: number, ours: number): readonly string[] {
  if (ours === 0) return [vscode.l10n.t('What a controller has of it stays there.')];
  if (ours === count) return [vscode.l10n.t('The controller keeps its copy unless you delete that as well.')];
  const text = vscode.l10n.t(
    'On the controller {count} of them can be deleted as well; the others were not started from here.',
    { count: ours },
  );
  return [text];
}

/** Asks for each password once, before anything is deleted. Undefined when the person leaves: then nothing is. */
async function connectAll(
  { directory, starter }: DeletePorts,
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
    doomed.push({ trace, connection });
  }
  return doomed;
}

/** Resolves to those whose copy may still be there: they stay here, too, as the only way to them. */
async function deleteOnControllers(
  ports: DeletePorts,
  doomed: readonly Doomed[],
  place: Place,
): Promise<readonly Trace[]> {
  const stays: Trace[] = [];
  for (const each of doomed) {
    const { trace } = each;
    const { controllerTraceId, controller } = trace;
    const isGone = await endRun(ports, trace.id, place);
    if (!isGone && !(await isDeletedThere(ports, each))) stays.push(trace);
    else if (controllerTraceId !== undefined) ports.lists.remove(controller.origin, controllerTraceId);
  }
  return stays;
}

/** A record that stays here says what became of its run. Resolves to true when the controller's copy went with it. */
async function endRun({ runner }: DeletePorts, id: string, place: Place): Promise<boolean> {
  if (place === 'there') return runner.giveUp(id);
  await runner.stop(id);
  return false;
}

async function isDeletedThere(
  { store, clock, log }: DeletePorts,
  { trace, connection }: Doomed,
): Promise<boolean> {
  const { signal } = new AbortController();
  const onChange = (): void => undefined;
  const copy = await deleteControllerCopy(trace, { ...connection, store, clock, signal, onChange, log });
  return copy === 'deleted';
}

function tellOfKept(count: number, place: Place): void {
  void vscode.window.showWarningMessage(
    place === 'both'
      ? vscode.l10n.t(
          'Could not be deleted on the controller, and so were kept here: {count}. The log says why.',
          { count },
        )
      : vscode.l10n.t('Could not be deleted on the controller: {count}. The log says why.', { count }),
  );
}
