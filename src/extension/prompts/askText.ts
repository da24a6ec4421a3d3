import * as vscode from 'vscode';
import { withoutLinks } from '../withoutLinks';
import { numbered, type Answer, type Place } from './answer';

/** Why a text cannot be taken; `retry` adds a button that tries the same text again. */
export interface Problem {
  readonly problem: string;
  readonly retry?: boolean;
}

export interface TextQuestion<T> {
  readonly prompt: string;
  readonly placeholder?: string;
  readonly typed?: string;
  readonly password?: boolean;
  /** Why the text is not right yet, asked while typing. */
  readonly problem?: (typed: string) => string | undefined;
  /** The answer that a text stands for; may take a while, and stops when the signal is aborted. */
  readonly take: (
    typed: string,
    signal: AbortSignal,
  ) => Promise<{ readonly value: T } | Problem> | { readonly value: T } | Problem;
}

/** Asks for a text, with Back, step numbers, validation while typing, and a busy state while it is tried out. */
export function askText<T>(place: Place, question: TextQuestion<T>): Promise<Answer<T>> {
  const input = createInput(place, question);
  const left = new AbortController();
  return new Promise((resolve, reject) => {
    const finish = (answer: Answer<T>): void => {
      resolve(answer);
      left.abort();
      input.dispose();
    };
    const accept = async (): Promise<void> => {
      const problem = question.problem?.(input.value);
      if (problem !== undefined) input.validationMessage = problem;
      if (problem !== undefined || input.busy) return;
      const answer = await tryOut(input, () => question.take(input.value, left.signal));
      if (left.signal.aborted) return;
      if ('value' in answer) finish({ kind: 'value', value: answer.value });
      else showProblem(input, place, answer);
    };
    const acceptOrFail = (): void => {
      accept().catch((error: unknown) => {
        reject(error instanceof Error ? error : new Error(String(error)));
        input.dispose();
      });
    };
    input.onDidChangeValue(typed => {
      input.validationMessage = typed === '' ? undefined : question.problem?.(typed);
    });
    input.onDidAccept(acceptOrFail);
    input.onDidTriggerButton(button =>
      button === vscode.QuickInputButtons.Back ? finish({ kind: 'back' }) : acceptOrFail(),
    );
    input.onDidHide(() => finish({ kind: 'left' }));
    input.show();
  });
}

function createInput<T>(place: Place, question: TextQuestion<T>): vscode.InputBox {
  const input = vscode.window.createInputBox();
  Object.assign(input, numbered(place), { prompt: withoutLinks(question.prompt), ignoreFocusOut: true });
  input.placeholder = question.placeholder;
  input.value = question.typed ?? '';
  input.password = question.password ?? false;
  if (place.step > 1) input.buttons = [vscode.QuickInputButtons.Back];
  return input;
}

async function tryOut<T>(input: vscode.InputBox, take: () => Promise<T> | T): Promise<T> {
  input.busy = true;
  input.enabled = false;
  try {
    return await take();
  } finally {
    input.busy = false;
    input.enabled = true;
  }
}

function showProblem(input: vscode.InputBox, place: Place, { problem, retry }: Problem): void {
  input.validationMessage = withoutLinks(problem);
  const back = place.step > 1 ? [vscode.QuickInputButtons.Back] : [];
  const again = { iconPath: new vscode.ThemeIcon('refresh'), tooltip: vscode.l10n.t('Retry') };
  input.buttons = retry === true ? [...back, again] : back;
}
