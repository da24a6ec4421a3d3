import * as vscode from 'vscode';
import { message } from '../../path/message';
import { assertNever } from '../../path/assertNever';
import type { KnownController, OwnController } from '../controllers/knownController';
import { ownControllers, removeOwnController } from '../controllers/ownControllers';
import { stillNeeded } from '../controllers/stillNeeded';
import type { ControllerPorts } from './controllerCommands';
import { forgetUnused } from './editController';
import { Problem } from './problem';

/** **DNAC: Remove Controller**: asks first and says what goes with it; its traces stay. */
export async function removeController(ports: ControllerPorts, controller: KnownController): Promise<void> {
  switch (controller.kind) {
    case 'demo':
      if (await confirm(vscode.l10n.t('Remove the demo network? Its traces stay.')))
        await ports.demo.remove();
      break;
    case 'own':
      if (await confirm(...questionAbout(ports, controller))) await removeOwn(ports, controller);
      break;
    case 'workspace':
      throw new Problem(message('problem.workspaceController', { name: controller.name }));
    default:
      assertNever(controller);
  }
}

async function confirm(question: string, detail?: string): Promise<boolean> {
  const remove = vscode.l10n.t('Remove');
  const options = detail === undefined ? { modal: true } : { modal: true, detail };
  return (await vscode.window.showWarningMessage(question, options, remove)) === remove;
}

/** What goes: what no other controller of the user's needs. */
function questionAbout({ trusts }: ControllerPorts, controller: OwnController): [string, string] {
  const { name, username, origin } = controller;
  const needed = stillNeeded(
    controller,
    ownControllers().filter(other => other.name !== name),
  );
  const goes = [
    ...(needed.account ? [] : [vscode.l10n.t("the password of '{user}'", { user: username })]),
    ...(needed.origin || !trusts.isPinned(origin)
      ? []
      : [vscode.l10n.t('the certificate that you trusted for {origin}', { origin })]),
  ];
  const question = vscode.l10n.t("Remove the controller '{name}'?", { name });
  const stays = vscode.l10n.t('Its traces stay on this machine.');
  if (goes.length === 0) return [question, stays];
  return [question, `${vscode.l10n.t('With it go: {list}.', { list: goes.join(', ') })} ${stays}`];
}

/** First the settings, which may refuse: a controller that stays keeps what it needs. */
async function removeOwn(ports: ControllerPorts, controller: OwnController): Promise<void> {
  await removeOwnController(controller.name);
  await forgetUnused(ports, controller);
  ports.directory.refresh(controller);
}
