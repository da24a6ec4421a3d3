import * as vscode from 'vscode';
import type { TraceRow } from '../../controller/controller';
import { inTurn } from '../../tracing/inTurn';
import type { KnownController } from '../controllers/knownController';
import { createdWords, statusWord } from '../onController/listedRow';
import { alone, type Answer } from '../prompts/answer';
import { askPick } from '../prompts/askPick';
import { pickText, pickWords } from '../prompts/pickText';
import { openExisting, withWords, type ExistingPorts } from '../running/openExisting';
import type { Connection } from '../running/traceRunner';
import { traceLabel } from '../views/traceRow';
import { reader } from '../words';

const newestShown = 100;

/** Offers the traces that a controller has, whoever asked for them, and opens the chosen one. Resolves to its id. */
export async function showExistingTraces(
  ports: ExistingPorts,
  controller: KnownController,
): Promise<string | undefined> {
  const connection = await ports.starter.connect(controller);
  if (connection === undefined) return undefined;
  const known = ports.directory.current(controller);
  const chosen = await chooseRow(known, await listed(known, connection));
  return chosen.kind === 'value' ? openExisting(ports, known, chosen.value) : undefined;
}

async function listed(known: KnownController, connection: Connection): Promise<readonly TraceRow[]> {
  const { controller, budget } = connection;
  const { signal } = new AbortController();
  const title = vscode.l10n.t('Asking {name} for its traces', { name: known.name });
  const { rows } = await withWords(known, () =>
    vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
      inTurn(budget, signal, () => controller.listTraces({ limit: newestShown }, signal)),
    ),
  );
  return rows;
}

function chooseRow({ name }: KnownController, rows: readonly TraceRow[]): Promise<Answer<TraceRow>> {
  const items = rows.map(row => ({
    label: pickText(traceLabel(row.request), 200),
    description: pickWords([statusWord(row.status, reader), ...createdWords(row)]),
    row,
  }));
  return askPick<(typeof items)[number], TraceRow>(alone(vscode.l10n.t('Traces on {name}', { name })), {
    placeholder:
      items.length === 0
        ? vscode.l10n.t('There are no traces on {name}', { name })
        : vscode.l10n.t('Choose a trace to open; it stays on the controller as it is'),
    items,
    take: ({ row }) => row,
  });
}
