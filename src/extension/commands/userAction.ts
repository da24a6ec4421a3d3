import * as vscode from 'vscode';
import { describeControllerError } from '../../controller/describeError';
import { errorText } from '../../path/errorText';
import type { Message } from '../../path/message';
import { withoutLinks } from '../withoutLinks';
import { say } from '../words';
import { changeNotSaved } from './notSaved';
import { Problem } from './problem';

export interface ActionPorts {
  readonly log: (line: string) => void;
  readonly showLog: () => void;
}

export type Action = (...args: readonly unknown[]) => unknown;

/**
 * The one catch of a person's action: what went wrong becomes one sentence, with the log one click away where it knows more. Whoever left
 * hears nothing.
 */
export function userAction(
  name: string,
  action: Action,
  ports: ActionPorts,
): (...args: unknown[]) => Promise<unknown> {
  return async (...args) => {
    try {
      return await action(...args);
    } catch (error) {
      ports.log(`${name} failed: ${errorText(error)}`);
      void tell(error, ports);
      return undefined;
    }
  };
}

/** What a person can mend at once says all there is to say; the log knows no more of it. */
async function tell(error: unknown, { showLog }: ActionPorts): Promise<void> {
  const action = vscode.l10n.t('Show Log');
  const actions = error instanceof Problem ? [] : [action];
  const text = withoutLinks(say(sentenceOf(error)));
  if ((await vscode.window.showErrorMessage(text, ...actions)) === action) showLog();
}

/** What to say of an error. Errors of other bundles are told apart by what they carry. */
export function sentenceOf(error: unknown): Message {
  if (error instanceof Error && 'sentence' in error) return error.sentence as Message;
  return changeNotSaved(error) ?? describeControllerError(error, { name: '', host: '', username: '' });
}
