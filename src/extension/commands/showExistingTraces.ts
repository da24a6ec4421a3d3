import * as vscode from 'vscode';
import type { TraceRow } from '../../controller/controller';
import { describeControllerError } from '../../controller/describeError';
import { assertNever } from '../../path/assertNever';
import type { TraceStore } from '../../tracing/traceStore';
import { systemClock } from '../../tracing/systemClock';
import type { ControllerDirectory } from '../controllers/controllerDirectory';
import { traceController, type KnownController } from '../controllers/knownController';
import type { TracePanels } from '../panel/tracePanels';
import { alone, type Answer } from '../prompts/answer';
import { askPick } from '../prompts/askPick';
import { readExistingTrace } from '../running/existingTrace';
import type { Connection } from '../running/traceRunner';
import type { TraceStarter } from '../running/traceStarter';
import { localTime } from '../views/localTime';
import { traceLabel } from '../views/traceRow';
import { Problem } from './problem';

export interface ExistingPorts {
  readonly store: TraceStore;
  readonly starter: TraceStarter;
  readonly directory: ControllerDirectory;
  readonly panels: TracePanels;
}

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
  if (chosen.kind !== 'value') return undefined;
  return open(ports, known, connection, chosen.value);
}

async function listed(controller: KnownController, connection: Connection): Promise<readonly TraceRow[]> {
  const { name } = controller;
  const title = vscode.l10n.t('Asking {name} for its traces', { name });
  const { rows } = await withWords(controller, () =>
    vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () =>
      connection.controller.listTraces({ limit: newestShown }, new AbortController().signal),
    ),
  );
  return rows;
}

function chooseRow(controller: KnownController, rows: readonly TraceRow[]): Promise<Answer<TraceRow>> {
  const { name } = controller;
  const items = rows.map(row => ({
    label: traceLabel(row.request),
    description: [
      statusWord(row.status),
      ...(row.createdAtMs === undefined ? [] : [localTime(row.createdAtMs)]),
    ].join(' · '),
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

async function open(
  { store, starter, panels }: ExistingPorts,
  controller: KnownController,
  connection: Connection,
  row: TraceRow,
): Promise<string> {
  const nowMs = systemClock.now();
  const reading = {
    nowMs,
    utcOffsetMinutes: -new Date(nowMs).getTimezoneOffset(),
    signal: new AbortController().signal,
  };
  const trace = await withWords(controller, () =>
    readExistingTrace(connection.controller, traceController(controller), row, reading),
  );
  await store.save(trace);
  if (trace.state === 'running') await starter.goOn(trace);
  else panels.show(trace, false);
  return trace.id;
}

function statusWord(status: TraceRow['status']): string {
  switch (status) {
    case 'running':
      return vscode.l10n.t('running');
    case 'completed':
      return vscode.l10n.t('completed');
    case 'failed':
      return vscode.l10n.t('failed');
    default:
      return assertNever(status);
  }
}

async function withWords<T>(
  { name, origin, username = '' }: KnownController,
  ask: () => PromiseLike<T>,
): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const host = URL.canParse(origin) ? new URL(origin).hostname : origin;
    throw new Problem(describeControllerError(error, { name, host, username }));
  }
}
