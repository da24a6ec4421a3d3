import * as vscode from 'vscode';
import type { Controller } from '../../controller/controller';
import type { Connections } from '../controllers/connections';
import type { ControllerSetting } from '../controllers/controllerSettings';
import { passwordPrompt } from './askForController';
import { alone } from './answer';
import { askText } from './askText';
import { tryLogin } from './tryLogin';

export interface SignedIn {
  readonly password: string;
  readonly session: Controller;
}

/** Asks for the password of a known controller until it works. Undefined when the person leaves. */
export async function askForPassword(
  connections: Connections,
  controller: ControllerSetting,
  wasLost: boolean,
): Promise<SignedIn | undefined> {
  const { name, origin, username, generation = 'auto' } = controller;
  const prompt = passwordPrompt(username, origin);
  const answer = await askText<SignedIn>(alone(vscode.l10n.t('Sign In to {name}', { name })), {
    prompt: wasLost
      ? `${vscode.l10n.t('This VS Code does not keep passwords over a reload.')} ${prompt}`
      : prompt,
    password: true,
    problem: typed => (typed === '' ? vscode.l10n.t('Enter the password.') : undefined),
    take: async (password, signal) => {
      const session = connections.open({ origin, username, password, generation });
      const tried = await tryLogin(session, { name, origin, username }, signal);
      return 'value' in tried ? { value: { password, session } } : tried;
    },
  });
  return answer.kind === 'value' ? answer.value : undefined;
}
