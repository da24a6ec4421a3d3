import * as vscode from 'vscode';
import { budgeted } from '../../tracing/budgeted';
import type { Clock } from '../../tracing/clock';
import { deleteThere } from '../../tracing/deleteThere';
import type { KnownController } from '../controllers/knownController';
import { linesFor, type NamedTrace } from '../history/namedTraces';
import { traceLabel } from '../views/traceRow';
import { reader } from '../words';
import { byController, type ListedPorts } from './listedActions';
import type { ListedTrace } from './listedLook';
import { createdWords, statusWord } from './listedRow';
import { selectedListed } from './selectedListed';

export type DeleteListedPorts = ListedPorts & { readonly clock: Clock };

/** Deletes traces on their controllers, after asking: on a shared account they may be a colleague's. */
export async function deleteListed(ports: DeleteListedPorts, row: unknown, rows: unknown): Promise<void> {
  const traces = await selectedListed(ports.listed, row, rows);
  if (!(await confirm(traces))) return;
  let kept = 0;
  for (const [controller, own] of byController(traces)) kept += await deleteOn(ports, controller, own);
  if (kept > 0) tellOfKept(ports, kept);
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

/** Resolves to how many may still be there. */
async function deleteOn(
  ports: DeleteListedPorts,
  controller: KnownController,
  traces: readonly ListedTrace[],
): Promise<number> {
  const connection = await ports.starter.connect(controller);
  if (connection === undefined) return 0;
  const ask = budgeted(connection.controller, connection.budget, () => undefined);
  const title = vscode.l10n.t('Deleting on {name}', { name: controller.name });
  const work = async (): Promise<number> => {
    let kept = 0;
    for (const { row } of traces) {
      const log = (line: string): void => ports.log(`${row.traceId} on ${controller.name}: ${line}`);
      const isGone =
        (await endRun(ports, controller, row.traceId)) ||
        (await deleteThere(row.traceId, { ask, clock: ports.clock, log })) === 'deleted';
      if (isGone) ports.lists.remove(controller.origin, row.traceId);
      else kept += 1;
    }
    return kept;
  };
  return vscode.window.withProgress({ location: { viewId: 'dnac.traces' }, title }, work);
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
