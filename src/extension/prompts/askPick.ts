import * as vscode from 'vscode';
import { numbered, type Answer, type Place } from './answer';
import { PickBusy, TypedLearning, type Learn } from './typedLearning';

export interface PickQuestion<Item extends vscode.QuickPickItem, T> {
  readonly placeholder: string;
  /** The text to start with. */
  readonly typed?: string;
  /** The rows; or the rows for what is typed now, asked again on each key and after an answer that was not taken. */
  readonly items: readonly Item[] | ((typed: string) => readonly Item[]);
  /** The answer that a row stands for, or undefined to stay here. */
  readonly take: (item: Item) => Promise<T | undefined> | T | undefined;
  /** Finds out more about what is typed; then the rows are asked for again. */
  readonly learn?: Learn;
}

/** Asks for one row of a list, with Back, step numbers and, if they do, rows that follow the typed text. */
export function askPick<Item extends vscode.QuickPickItem, T>(
  place: Place,
  question: PickQuestion<Item, T>,
): Promise<Answer<T>> {
  const { items, learn, take, typed = '' } = question;
  const pick = createPick<Item>(place, question.placeholder);
  const busy = new PickBusy(pick);
  pick.value = typed;
  const showRows = (): void => {
    pick.items = typeof items === 'function' ? items(pick.value) : items;
  };
  const learning = learn === undefined ? undefined : new TypedLearning(pick, busy, learn, showRows);
  return new Promise((resolve, reject) => {
    const finish = (answer: Answer<T>): void => {
      learning?.stop();
      resolve(answer);
      pick.dispose();
    };
    const fail = (error: unknown): void => {
      reject(error instanceof Error ? error : new Error(String(error)));
      finish({ kind: 'left' });
    };
    const accept = async (): Promise<void> => {
      const value = await takeChosen(pick, busy, take);
      if (value !== undefined) finish({ kind: 'value', value });
      else if (typeof items === 'function') showRows();
    };
    const follow = (): void => {
      if (typeof items === 'function') showRows();
      learning?.begin().catch(fail);
    };
    pick.onDidChangeValue(follow);
    pick.onDidAccept(() => void accept().catch(fail));
    pick.onDidTriggerButton(() => finish({ kind: 'back' }));
    pick.onDidHide(() => finish({ kind: 'left' }));
    showRows();
    pick.show();
    learning?.begin().catch(fail);
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
  busy: PickBusy,
  take: PickQuestion<Item, T>['take'],
): Promise<T | undefined> {
  const item = chosenRow(pick);
  if (item === undefined || busy.taking) return undefined;
  busy.taking = true;
  try {
    return await take(item);
  } finally {
    busy.taking = false;
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
