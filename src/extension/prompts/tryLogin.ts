import type { CatalystCenter } from '../../controller/deviceCommands';
import { describeControllerError, isPasswordRefused } from '../../controller/describeError';
import { say } from '../words';
import * as vscode from 'vscode';
import type { Problem } from './askText';

export interface Login {
  readonly name: string;
  readonly origin: string;
  readonly username: string;
}

/** Signs in to see whether it works. A refused password is the text's fault; all else may pass, so it can be retried. */
export async function tryLogin(
  controller: CatalystCenter,
  { name, origin, username }: Login,
  signal: AbortSignal,
): Promise<{ readonly value: CatalystCenter } | Problem> {
  try {
    await controller.login(signal);
    return { value: controller };
  } catch (error) {
    if (isPasswordRefused(error)) {
      return { problem: vscode.l10n.t('User name or password was refused.') };
    }
    const host = new URL(origin).hostname;
    return { problem: say(describeControllerError(error, { name, host, username })), retry: true };
  }
}
