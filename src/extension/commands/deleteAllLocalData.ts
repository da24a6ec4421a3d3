import * as vscode from 'vscode';
import type { Connections } from '../controllers/connections';
import type { ControllerDirectory } from '../controllers/controllerDirectory';
import type { DemoNetwork } from '../controllers/demoNetwork';
import type { Passwords } from '../controllers/passwords';
import { deleteLocalData, type LocalData } from '../localData/deleteLocalData';
import type { TracePanels } from '../panel/tracePanels';
import type { TraceRunner } from '../running/traceRunner';
import type { TraceStarter } from '../running/traceStarter';
import type { Watches } from '../running/watches';

export interface DeleteAllPorts {
  readonly localData: LocalData;
  readonly directory: ControllerDirectory;
  readonly connections: Connections;
  readonly passwords: Passwords;
  readonly demo: DemoNetwork;
  readonly runner: TraceRunner;
  readonly starter: TraceStarter;
  readonly watches: Watches;
  readonly panels: TracePanels;
}

/** **DNAC: Delete All Local Data**: says what goes, stops what runs, and deletes it. True when it is gone. */
export async function deleteAllLocalData(ports: DeleteAllPorts): Promise<boolean> {
  const { directory, localData, panels, starter } = ports;
  // A folder that cannot be read keeps nobody from deleting passwords; that its traces stay is said at the end.
  const summaries = await localData.store.list().catch(() => undefined);
  if (!(await confirm(summaries?.length))) return false;
  await stopAll(ports);
  for (const controller of directory.list()) {
    await ports.passwords.forget(controller);
    ports.connections.forget(controller);
  }
  for (const { id } of summaries ?? []) {
    panels.close(id);
    starter.forget(id);
  }
  await deleteLocalData(localData);
  directory.refresh();
  return true;
}

async function stopAll({ watches, runner, demo }: DeleteAllPorts): Promise<void> {
  await watches.endAll();
  await runner.stopAll();
  await demo.stop();
}

async function confirm(traces: number | undefined): Promise<boolean> {
  const remove = vscode.l10n.t('Delete All');
  const question = vscode.l10n.t('Delete all data of DNAC Path Trace on this machine?');
  const detail = [
    vscode.l10n.t('Traces, pinned ones too: {count}', { count: traces ?? '?' }),
    vscode.l10n.t('The passwords of all controllers'),
    vscode.l10n.t('The certificates that you trusted'),
    vscode.l10n.t('What the demo network remembers'),
    '',
    vscode.l10n.t(
      'What runs is stopped first; what other windows run is not kept. The list of your controllers and the other settings stay, and nothing is deleted on a controller.',
    ),
  ].join('\n');
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, remove)) === remove;
}
