import * as vscode from 'vscode';
import { isAllowedCommand, readingWords } from '../../path/deviceCommand';
import { alone } from '../prompts/answer';
import { askPick } from '../prompts/askPick';

interface CommandRow extends vscode.QuickPickItem {
  /** A whole command, or a word that a command begins with. */
  readonly command?: string;
  readonly word?: string;
}

/** Offers what fits a hop first, then the controller's own words to go on from. Undefined when the person leaves. */
export async function chooseCommand(
  title: string,
  suggested: readonly string[],
  allowed: readonly string[],
): Promise<string | undefined> {
  const fitting = suggested.filter(command => isAllowedCommand(command, allowed));
  const chosen = await askPick<CommandRow, CommandRow>(alone(title), {
    placeholder: vscode.l10n.t('Choose a command; none changes the device'),
    items: rows(fitting, readingWords(allowed)),
    take: row => (row.command === undefined && row.word === undefined ? undefined : row),
  });
  if (chosen.kind !== 'value') return undefined;
  const { command, word = '' } = chosen.value;
  if (command !== undefined) return command;
  return typeCommand(title, word, allowed);
}

function rows(fitting: readonly string[], words: readonly string[]): readonly CommandRow[] {
  const line = (label: string): CommandRow => ({ label, kind: vscode.QuickPickItemKind.Separator });
  return [
    line(vscode.l10n.t('for this hop')),
    ...fitting.map(command => ({ label: command, command })),
    line(vscode.l10n.t('allowed by the controller')),
    ...words.map(word => ({ label: `${word} …`, description: vscode.l10n.t('type the rest'), word })),
  ];
}

/** The cursor stands behind the word, to go on from there. */
async function typeCommand(
  title: string,
  word: string,
  allowed: readonly string[],
): Promise<string | undefined> {
  const value = `${word} `;
  const typed = await vscode.window.showInputBox({
    title,
    value,
    valueSelection: [value.length, value.length],
    prompt: vscode.l10n.t('A command that changes nothing on the device, in one line without | or >'),
    ignoreFocusOut: true,
    validateInput: text =>
      text === value || isWhole(tidy(text), allowed)
        ? undefined
        : vscode.l10n.t('Only {words} and plain arguments are sent to a device.', {
            words: readingWords(allowed).join(', '),
          }),
  });
  const command = typed === undefined ? '' : tidy(typed);
  return isWhole(command, allowed) ? command : undefined;
}

function isWhole(command: string, allowed: readonly string[]): boolean {
  return isAllowedCommand(command, allowed) && command.includes(' ');
}

function tidy(typed: string): string {
  return typed.trim().replace(/ +/g, ' ');
}
