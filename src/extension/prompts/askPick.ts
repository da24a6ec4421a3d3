import * as vscode from 'vscode';
import type { Answer, Place } from './answer';

export interface PickQuestion<Item extends vscode.QuickPickItem, T> {
  readonly placeholder: string;
  /** The text to start with. */
  readonly typed?: string;
  /** The rows for what is typed now; asked again on each key and after an answer that was not taken. */
  readonly items: (typed: string) => readonly Item[];
  /** The answer that a row stands for, or undefined to stay here. */
  readonly take: (item: Item) => Promise<T | undefined> | T | undefined;
}

/** Asks for one row of a list, with Back, step numbers and rows that follow the typed text. */
export function askPick<Item extends vscode.QuickPickItem, T>(
  place: Place,
  question: PickQuestion<Item, T>,
): Promise<Answer<T>> {
  const pick = vscode.window.createQuickPick<Item>();
  Object.assign(pick, place, { placeholder: question.placeholder, ignoreFocusOut: true });
  pick.matchOnDescription = true;
  pick.value = question.typed ?? '';
  if (place.step > 1) pick.buttons = [vscode.QuickInputButtons.Back];
  const showRows = (): void => {
    pick.items = question.items(pick.value);
  };
  return new Promise((resolve, reject) => {
    const finish = (answer: Answer<T>): void => {
      resolve(answer);
      pick.dispose();
    };
    const accept = async (): Promise<void> => {
      const item = pick.activeItems[0];
      if (item === undefined || pick.busy) return;
      pick.busy = true;
      try {
        const value = await question.take(item);
        if (value !== undefined) return finish({ kind: 'value', value });
        showRows();
      } finally {
        pick.busy = false;
      }
    };
    pick.onDidChangeValue(showRows);
    pick.onDidAccept(() => {
      accept().catch((error: unknown) => {
        reject(error as Error);
        pick.dispose();
      });
    });
    pick.onDidTriggerButton(() => finish({ kind: 'back' }));
    pick.onDidHide(() => finish({ kind: 'left' }));
    showRows();
    pick.show();
  });
}
