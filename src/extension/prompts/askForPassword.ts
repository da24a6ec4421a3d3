import * as vscode from 'vscode';
import type { CatalystCenter } from '../../controller/deviceCommands';
import type { Connections, Endpoint } from '../controllers/connections';
import type { SignableController } from '../controllers/knownController';
import { passwordPrompt } from './askForController';
import { alone } from './answer';
import { askText } from './askText';
import { tryLogin } from './tryLogin';

export interface SignedIn {
  readonly password: string;
  readonly controller: CatalystCenter;
}

export interface PasswordQuestion {
  readonly controller: SignableController;
  /** How to sign in; its password is what is asked for. */
  readonly endpoint: Endpoint;
  /** A sentence before the prompt. */
  readonly remark?: string | undefined;
}

/** Asks for the password of a known controller until it works. Undefined when the person leaves. */
export async function askForPassword(
  connections: Connections,
  { controller: { kind, name, origin, username }, endpoint, remark }: PasswordQuestion,
): Promise<SignedIn | undefined> {
  const prompt = kind === 'own' ? passwordPrompt(username, origin) : passingPasswordPrompt(username, origin);
  const answer = await askText<SignedIn>(alone(vscode.l10n.t('Sign In to {name}', { name })), {
    prompt: remark === undefined ? prompt : `${remark} ${prompt}`,
    password: true,
    problem: typed => (typed === '' ? vscode.l10n.t('Enter the password.') : undefined),
    take: async (password, signal) => {
      const controller = connections.open({ ...endpoint, password });
      const tried = await tryLogin(controller, { name, origin, username }, signal);
      return 'value' in tried ? { value: { password, controller } } : tried;
    },
  });
  return answer.kind === 'value' ? answer.value : undefined;
}

function passingPasswordPrompt(username: string, origin: string): string {
  const host = new URL(origin).host;
  return vscode.l10n.t("Password of '{user}' on {host}; it is forgotten when this window closes", {
    user: username,
    host,
  });
}
