import * as vscode from 'vscode';
import { budgeted } from '../../tracing/budgeted';
import type { Clock } from '../../tracing/clock';
import { deleteThere } from '../../tracing/deleteThere';
import type { KnownController } from '../controllers/knownController';
import { linesFor, type NamedTrace } from '../history/namedTraces';
import { whileDeleting } from '../history/whileDeleting';
import type { Connection } from '../running/traceRunner';
import { traceLabel } from '../views/traceRow';
import { reader } from '../words';
import { byController, type ListedPorts } from './listedActions';
import type { ListedTrace } from './listedLook';
import { createdWords, statusWord } from './listedRow';
import { selectedListed } from './selectedListed';

export type DeleteListedPorts = ListedPorts & { readonly clock: Clock };

/** A trace to delete, and how to ask its controller. */
interface Doomed {
  readonly trace: ListedTrace;
  readonly connection: Connection;
}

/** Deletes traces on their controllers, after asking: on a shared account they may be a colleague's. */
export async function deleteListed(ports: DeleteListedPorts, row: unknown, rows: unknown): Promise<void> {
  const traces = await selectedListed(ports.listed, row, rows);
  if (!(await confirm(traces))) return;
  const doomed = await connectAll(ports, traces);
  if (doomed === undefined) return;
  const names = traces.map(({ controller }) => controller.name);
  const kept = await whileDeleting(names, ports.notificationDelayMs(), signal =>
    deleteAll(ports, doomed, signal),
  );
  if (kept !== undefined && kept > 0) tellOfKept(ports, kept);
}

async function confirm(traces: readonly ListedTrace[]): Promise<boolean> {
  const button = vscode.l10n.t('Delete');
  const [first, ...others] = traces;
  const question =
    first === undefined || others.length > 0
      ? vscode.l10n.t('Delete {count} traces on their controller?', { count: traces.length })
      : vscode.l10n.t("Delete the trace '{label}' on {name}?", {
          label: traceLabel(first.row.request),
          name: first.controller.name,
        });
  const detail = [
    ...linesFor(traces.map(named), reader),
    vscode.l10n.t(
      'Accounts are shared: it may be a colleague who still needs it. What this machine has of it stays here.',
    ),
  ].join('\n');
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, button)) === button;
}

function named({ row }: ListedTrace): NamedTrace {
  const facts = [statusWord(row.status, reader), ...createdWords(row)];
  return { label: traceLabel(row.request), facts: facts.join(' · ') };
}

/** Asks for each password once, before anything is deleted. Undefined when the person leaves: then nothing is. */
async function connectAll(
  { starter }: DeleteListedPorts,
  traces: readonly ListedTrace[],
): Promise<readonly Doomed[] | undefined> {
  const doomed: Doomed[] = [];
  for (const [controller, own] of byController(traces)) {
    const connection = await starter.connect(controller);
    if (connection === undefined) return undefined;
    doomed.push(...own.map(trace => ({ trace, connection })));
  }
  return doomed;
}

/** One after the other; between two of them a person may cancel. Resolves to how many could not be deleted. */
async function deleteAll(
  ports: DeleteListedPorts,
  doomed: readonly Doomed[],
  signal: AbortSignal,
): Promise<number> {
  let kept = 0;
  for (const each of doomed) {
    if (signal.aborted) break;
    const { row, controller } = each.trace;
    const isGone = (await endRun(ports, controller, row.traceId)) || (await isDeletedThere(ports, each));
    if (isGone) ports.lists.remove(controller.origin, row.traceId);
    else kept += 1;
  }
  return kept;
}

async function isDeletedThere(
  { clock, log }: DeleteListedPorts,
  { trace: { row, controller }, connection }: Doomed,
): Promise<boolean> {
  const ask = budgeted(connection.controller, connection.budget, () => undefined);
  const say = (line: string): void => log(`${row.traceId} on ${controller.name}: ${line}`);
  return (await deleteThere(row.traceId, { ask, clock, log: say })) === 'deleted';
}

/**
 * A run of one's own, which would find that its trace is gone, is cancelled like any other. Resolves to true when the
 * trace went with it.
 */
async function endRun(
  { runner }: DeleteListedPorts,
  { origin }: KnownController,
  traceId: string,
): Promise<boolean> {
  const run = runner
    .all()
    .find(({ trace }) => trace.controllerTraceId === traceId && trace.controller.origin === origin);
  return run === undefined ? false : runner.giveUp(run.id);
}

function tellOfKept({ log }: DeleteListedPorts, count: number): void {
  log(`${count} traces were not deleted on their controller`);
  const text = vscode.l10n.t('Could not be deleted on the controller: {count}. The log says why.', { count });
  void vscode.window.showWarningMessage(text);
}
