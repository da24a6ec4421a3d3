import * as vscode from 'vscode';
import type { KnownController } from '../controllers/knownController';
import { alone } from '../prompts/answer';
import { askPick } from '../prompts/askPick';
import { addController, type ControllerPorts } from './controllerCommands';

/** What to trace with when there is no controller yet: one that is added now, or the demo network. */
export async function firstController(ports: ControllerPorts): Promise<KnownController | undefined> {
  const items = [
    {
      label: `$(add) ${vscode.l10n.t('Add a controller…')}`,
      detail: vscode.l10n.t('Your Catalyst Center (DNA Center): address, user name, password'),
      add: true,
    },
    {
      label: `$(beaker) ${vscode.l10n.t('Use the demo network')}`,
      detail: vscode.l10n.t('A small campus inside this extension; nothing leaves this machine'),
      add: false,
    },
  ];
  const chosen = await askPick<(typeof items)[number], boolean>(alone(vscode.l10n.t('Trace Path')), {
    placeholder: vscode.l10n.t('There is no controller yet'),
    items,
    take: ({ add }) => add,
  });
  if (chosen.kind !== 'value') return undefined;
  if (chosen.value) return addController(ports);
  await ports.demo.start();
  return ports.demo.asController;
}
