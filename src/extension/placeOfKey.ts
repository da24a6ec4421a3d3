import * as vscode from 'vscode';
import { placeFrom, type KeyPlace } from './rowsOfKey';

const toggle = 'list.toggleSelection';

/**
 * Where a key is pressed in a view. The arrow keys move the focus and not the selection, and VS Code tells extensions
 * only the selection (`TreeView.activeItem` is a proposal). So the focused row is toggled, twice in one go: no key of a
 * person's comes between, the selection is what it was, and no row is opened, as a click or Enter would.
 */
export async function placeOfKey(
  view: Pick<vscode.TreeView<unknown>, 'selection' | 'onDidChangeSelection'>,
): Promise<KeyPlace> {
  const selections = [view.selection];
  const listening = view.onDidChangeSelection(({ selection }) => selections.push(selection));
  try {
    // What was toggled is told before the command is answered.
    await vscode.commands.executeCommand('runCommands', { commands: [toggle, toggle] });
  } finally {
    listening.dispose();
  }
  return placeFrom(selections);
}
