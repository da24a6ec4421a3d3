import * as vscode from 'vscode';
import { assertNever } from '../../path/assertNever';
import type { Connections } from '../controllers/connections';
import type { ControllerDirectory } from '../controllers/controllerDirectory';
import type { CredentialStore } from '../controllers/credentialStore';
import type { DemoNetwork } from '../controllers/demoNetwork';
import type { KnownController } from '../controllers/knownController';
import { keepOwnController, ownControllers, removeOwnController } from '../controllers/ownControllers';
import { askForController } from '../prompts/askForController';
import { askForPassword } from '../prompts/askForPassword';

export interface ControllerPorts {
  readonly directory: ControllerDirectory;
  readonly connections: Connections;
  readonly credentials: CredentialStore;
  readonly demo: DemoNetwork;
}

/** **DNAC: Add Controller**: keeps it when signing in has worked. Undefined when the person leaves. */
export async function addController(ports: ControllerPorts): Promise<KnownController | undefined> {
  const names = ports.directory.list().map(({ name }) => name);
  const added = await askForController(ports.connections, names);
  if (added === undefined) return undefined;
  const { name, origin, username, password, session } = added;
  await keepPassword(ports, { origin, username }, password);
  if (session !== undefined) ports.connections.adopt({ origin, username }, session);
  await keepOwnController({ name, origin, username });
  ports.directory.refresh({ origin, username });
  return { kind: 'own', name, origin, username };
}

/** **DNAC: Sign In**: asks for the password again and tries it. False when the person leaves. */
export async function signIn(ports: ControllerPorts, controller: KnownController): Promise<boolean> {
  if (controller.kind === 'demo') return true;
  const lost = await ports.credentials.wasLost(controller);
  const answer = await askForPassword(ports.connections, controller, lost);
  if (answer === undefined) return false;
  await keepPassword(ports, controller, answer.password);
  ports.connections.adopt(controller, answer.session);
  ports.directory.refresh(controller);
  return true;
}

/** **DNAC: Remove Controller**: asks first; its password goes too, its traces stay. */
export async function removeController(ports: ControllerPorts, controller: KnownController): Promise<void> {
  const remove = vscode.l10n.t('Remove');
  const question = vscode.l10n.t("Remove the controller '{name}' and its password? Its traces stay.", {
    name: controller.name,
  });
  if ((await vscode.window.showWarningMessage(question, { modal: true }, remove)) !== remove) return;
  switch (controller.kind) {
    case 'demo':
      await ports.demo.remove();
      break;
    case 'own':
      await removeOwnController(controller.name);
      if (!isAccountUsed(controller)) await ports.credentials.forget(controller);
      ports.connections.forget(controller);
      break;
    default:
      assertNever(controller);
  }
  ports.directory.refresh();
}

function isAccountUsed({ origin, username }: KnownController): boolean {
  return ownControllers().some(other => other.origin === origin && other.username === username);
}

async function keepPassword(
  { credentials }: ControllerPorts,
  account: { readonly origin: string; readonly username: string },
  password: string,
): Promise<void> {
  if (await credentials.keep(account, password)) return;
  void vscode.window.showWarningMessage(
    vscode.l10n.t("VS Code's secret storage did not keep the password; you will be asked for it again."),
  );
}
