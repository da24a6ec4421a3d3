import * as vscode from 'vscode';
import { keepTrust } from '../certificates/keepTrust';
import { settleTrust } from '../certificates/settleTrust';
import type { KnownController, SignableController } from '../controllers/knownController';
import { alone } from '../prompts/answer';
import { askUser } from '../prompts/askForController';
import { askForPassword } from '../prompts/askForPassword';
import type { ControllerPorts } from './controllerCommands';
import { withoutLinks } from '../withoutLinks';
import { keepPassword } from './keepPassword';

/**
 * **DNAC: Sign In**, and **Change Password**: settles whom to trust, then asks for the password and tries it. False when
 * the person leaves.
 */
export async function signIn(ports: ControllerPorts, controller: KnownController): Promise<boolean> {
  if (controller.kind === 'demo') return true;
  if (controller.kind === 'workspace' && !(await mayConnect(controller))) return false;
  if ((await settleCertificate(ports, controller)) === 'left') return false;
  const signable = await withUser(controller);
  return signable !== undefined && signInAs(ports, signable);
}

/** Settings of a folder, which many share, may leave open whose account it is. Undefined when the person leaves. */
async function withUser(
  controller: Exclude<KnownController, { kind: 'demo' }>,
): Promise<SignableController | undefined> {
  const { name, origin, username } = controller;
  if (username !== undefined) return { ...controller, username };
  const answer = await askUser(alone(vscode.l10n.t('Sign In to {name}', { name })), origin, '');
  return answer.kind === 'value' ? { ...controller, username: answer.value } : undefined;
}

async function signInAs(ports: ControllerPorts, controller: SignableController): Promise<boolean> {
  const endpoint = await ports.directory.endpointOf(controller);
  const remark = await lossRemark(ports, controller);
  const answer = await askForPassword(ports.connections, { controller, endpoint, remark });
  if (answer === undefined) return false;
  await keepPassword(ports.passwords, controller, answer.password);
  ports.directory.useAs(controller, controller.username);
  ports.connections.adopt(controller, endpoint, answer.controller);
  ports.directory.refresh(controller);
  return true;
}

/** **DNAC: Review Certificate**: shows and asks about one that is not trusted. False when the person leaves it so. */
export async function reviewCertificate(
  ports: ControllerPorts,
  controller: KnownController,
): Promise<boolean> {
  if (controller.kind === 'demo') return true;
  const settled = await settleCertificate(ports, controller);
  if (settled === 'trusted') {
    const { name } = controller;
    const text = vscode.l10n.t('The certificate of {name} is trusted.', { name });
    void vscode.window.showInformationMessage(withoutLinks(text));
  }
  return settled !== 'left';
}

/** `trusted`: there was nothing to ask. */
async function settleCertificate(
  { trusts, troubles }: ControllerPorts,
  { name, origin, kind }: Exclude<KnownController, { kind: 'demo' }>,
): Promise<'trusted' | 'decided' | 'left'> {
  const place = alone(vscode.l10n.t('Certificate of {name}', { name }));
  const known = { trust: await trusts.trustOf(origin) };
  const settling = { name, origin, offerFile: kind === 'own', known };
  const settled = await settleTrust({ trusts, troubles }, place, settling);
  if (settled.kind !== 'value') return 'left';
  await keepTrust(trusts, origin, settled.value);
  return settled.value.decision === undefined ? 'trusted' : 'decided';
}

/** A folder's controller is nobody's choice yet: it is asked about in every window. */
async function mayConnect({ name, origin, username }: KnownController): Promise<boolean> {
  const go = vscode.l10n.t('Continue');
  const question = vscode.l10n.t("Sign in to '{name}', which this folder's settings name?", { name });
  const whose =
    username === undefined
      ? vscode.l10n.t('It is {origin}.', { origin })
      : vscode.l10n.t("It is {origin}, as user '{user}'.", { origin, user: username });
  const promise = vscode.l10n.t(
    'None of your stored passwords is used; the one that you type is forgotten when this window closes.',
  );
  const detail = `${whose} ${promise}`;
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, go)) === go;
}

/** Said once: after that a person knows what this VS Code does with passwords. */
async function lossRemark(
  { passwords }: ControllerPorts,
  controller: KnownController,
): Promise<string | undefined> {
  if (!(await passwords.wasLost(controller)) || !(await passwords.sayOnce())) return undefined;
  return vscode.l10n.t('This VS Code does not keep passwords over a reload.');
}
