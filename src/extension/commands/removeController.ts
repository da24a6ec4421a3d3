import * as vscode from 'vscode';
import { message } from '../../path/message';
import { assertNever } from '../../path/assertNever';
import type { KnownController, OwnController } from '../controllers/knownController';
import { ownControllers, removeOwnController } from '../controllers/ownControllers';
import type { ControllerPorts } from './controllerCommands';
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
  const goes = [
    ...(isAccountShared(controller) ? [] : [vscode.l10n.t("the password of '{user}'", { user: username })]),
    ...(isOriginShared(controller) || !trusts.isPinned(origin)
      ? []
      : [vscode.l10n.t('the certificate that you trusted for {origin}', { origin })]),
  ];
  const question = vscode.l10n.t("Remove the controller '{name}'?", { name });
  const stays = vscode.l10n.t('Its traces stay on this machine.');
  if (goes.length === 0) return [question, stays];
  return [question, `${vscode.l10n.t('With it go: {list}.', { list: goes.join(', ') })} ${stays}`];
}

async function removeOwn(ports: ControllerPorts, controller: OwnController): Promise<void> {
  if (!isAccountShared(controller)) {
    await ports.passwords.forget(controller);
    ports.connections.forget(controller);
  }
  if (!isOriginShared(controller)) await ports.trusts.unpin(controller.origin);
  await removeOwnController(controller.name);
  ports.directory.refresh(controller);
}

function isOriginShared({ name, origin }: OwnController): boolean {
  return ownControllers().some(other => other.name !== name && other.origin === origin);
}

function isAccountShared({ name, origin, username }: OwnController): boolean {
  return ownControllers().some(
    other => other.name !== name && other.origin === origin && other.username === username,
  );
}
