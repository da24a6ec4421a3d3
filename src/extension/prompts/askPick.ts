import * as vscode from 'vscode';
import { numbered, type Answer, type Place } from './answer';

export interface PickQuestion<Item extends vscode.QuickPickItem, T> {
  readonly placeholder: string;
  /** The text to start with. */
  readonly typed?: string;
  /** The rows; or the rows for what is typed now, asked again on each key and after an answer that was not taken. */
  readonly items: readonly Item[] | ((typed: string) => readonly Item[]);
  /** The answer that a row stands for, or undefined to stay here. */
  readonly take: (item: Item) => Promise<T | undefined> | T | undefined;
}

/** Asks for one row of a list, with Back, step numbers and, if they do, rows that follow the typed text. */
export function askPick<Item extends vscode.QuickPickItem, T>(
  place: Place,
  question: PickQuestion<Item, T>,
): Promise<Answer<T>> {
  const pick = createPick<Item>(place, question.placeholder);
  pick.value = question.typed ?? '';
  const showRows = (): void => {
    pick.items = typeof question.items === 'function' ? question.items(pick.value) : question.items;
  };
  return new Promise((resolve, reject) => {
    const finish = (answer: Answer<T>): void => {
      resolve(answer);
      pick.dispose();
    };
    const accept = async (): Promise<void> => {
      const value = await takeChosen(pick, question.take);
      if (value !== undefined) finish({ kind: 'value', value });
      else if (typeof question.items === 'function') showRows();
    };
    if (typeof question.items === 'function') pick.onDidChangeValue(showRows);
    pick.onDidAccept(() => {
      accept().catch((error: unknown) => {
        reject(error instanceof Error ? error : new Error(String(error)));
        pick.dispose();
      });
    });
    pick.onDidTriggerButton(() => finish({ kind: 'back' }));
    pick.onDidHide(() => finish({ kind: 'left' }));
    showRows();
    pick.show();
  });
}

function createPick<Item extends vscode.QuickPickItem>(
  place: Place,
  placeholder: string,
): vscode.QuickPick<Item> {
  const pick = vscode.window.createQuickPick<Item>();
  Object.assign(pick, numbered(place), { placeholder, ignoreFocusOut: true });
  pick.matchOnDescription = true;
  if (place.step > 1) pick.buttons = [vscode.QuickInputButtons.Back];
  return pick;
}

async function takeChosen<Item extends vscode.QuickPickItem, T>(
  pick: vscode.QuickPick<Item>,
  take: PickQuestion<Item, T>['take'],
): Promise<T | undefined> {
  const item = chosenRow(pick);
  if (item === undefined || pick.busy) return undefined;
  pick.busy = true;
  try {
    return await take(item);
  } finally {
    pick.busy = false;
  }
}

/** Who types fast presses Enter before VS Code has drawn the rows for the last key: then the first of them is meant. */
function chosenRow<Item extends vscode.QuickPickItem>({
  activeItems,
  items,
}: vscode.QuickPick<Item>): Item | undefined {
  const [active] = activeItems;
  return active !== undefined && items.includes(active) ? active : items[0];
}
