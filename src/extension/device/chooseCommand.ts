import * as vscode from 'vscode';
import { isAllowedCommand, readingWords } from '../../path/deviceCommand';
import { alone, type Answer } from '../prompts/answer';
import { askPick } from '../prompts/askPick';
import { askText } from '../prompts/askText';

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
    placeholder: vscode.l10n.t('Choose a command; it only reads'),
    items: rows(fitting, readingWords(allowed)),
    take: row => (row.command === undefined && row.word === undefined ? undefined : row),
  });
  if (chosen.kind !== 'value') return undefined;
  const { command, word = '' } = chosen.value;
  if (command !== undefined) return command;
  const typed = await typeCommand(title, word, allowed);
  return typed.kind === 'value' ? typed.value : undefined;
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

function typeCommand(title: string, word: string, allowed: readonly string[]): Promise<Answer<string>> {
  const tidy = (typed: string): string => typed.trim().replace(/ +/g, ' ');
  return askText<string>(alone(title), {
    prompt: vscode.l10n.t('A command that only reads, in one line without | or >'),
    typed: `${word} `,
    problem: typed => {
      const isWhole = isAllowedCommand(tidy(typed), allowed) && tidy(typed).includes(' ');
      return isWhole || tidy(typed) === word
        ? undefined
        : vscode.l10n.t('Only {words} and plain arguments are sent to a device.', {
            words: readingWords(allowed).join(', '),
          });
    },
    take: typed =>
      isAllowedCommand(tidy(typed), allowed)
        ? { value: tidy(typed) }
        : { problem: vscode.l10n.t('This is not sent to a device.') },
  });
}
