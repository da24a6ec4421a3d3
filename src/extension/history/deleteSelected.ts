import * as vscode from 'vscode';
import { summarise } from '../../tracing/traceSummary';
import type { Trace } from '../../path/trace';
import type { TracePorts } from '../commands/traceCommands';
import { localTime } from '../views/localTime';
import { traceLabel, traceOutcome } from '../views/traceRow';
import { reader } from '../words';
import { afterDeleting, type Deletion } from './afterDeleting';
import {
  connectAll,
  deleteOnControllers,
  type DeleteTherePorts,
  type Doomed,
  type Kept,
} from './deleteOnControllers';
import { linesFor, type NamedTrace } from './namedTraces';
import { selectedTraces } from './selected';
import { whileDeleting } from './whileDeleting';

export interface DeletePorts extends TracePorts, DeleteTherePorts {
  /** After how long something that goes on may show a notification. */
  readonly notificationDelayMs: () => number;
}

type Place = Deletion['place'];

/** Deletes traces from this machine, on their controllers, or both, after asking where. */
export async function deleteSelected(ports: DeletePorts, value: unknown, selection: unknown): Promise<void> {
  const traces = await selectedTraces(ports, value, selection);
  const ours = traces.filter(trace => isOurs(ports, trace));
  const place = await confirm(traces, ours.length);
  if (place === undefined) return;
  const doomed = place === 'here' ? [] : await connectAll(ports, ours);
  if (doomed === undefined) return;
  const kept = await deleteThere(ports, doomed, place);
  const { leaves, failed } = afterDeleting({ place, traces, ours, doomed, kept });
  for (const { id } of leaves) await deleteHere(ports, id);
  if (failed.length > 0) tellOfKept(failed.length, place);
}

/** Each takes a second or two: a person sees that it goes on, and may cancel the rest. */
async function deleteThere(ports: DeletePorts, doomed: readonly Doomed[], place: Place): Promise<Kept> {
  const names = doomed.map(({ name }) => name);
  const untouched = doomed.map(({ trace }) => trace);
  const kept = await whileDeleting(names, ports.notificationDelayMs(), signal =>
    deleteOnControllers(ports, doomed, place === 'there', signal),
  );
  return kept ?? { failed: [], untouched };
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
  const detail = [...linesFor(traces.map(named), reader), ...wordsOn(traces, ours)].join('\n');
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
    : vscode.l10n.t("Delete the trace '{label}' from this machine?", { label: labelOf(first) });
}

function labelOf({ label, request }: Trace): string {
  return label ?? traceLabel(request);
}

function named(trace: Trace): NamedTrace {
  const summary = summarise(trace);
  const facts = [traceOutcome(summary, reader), localTime(summary.askedAtMs)];
  return { label: labelOf(trace), facts: facts.join(' · ') };
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
