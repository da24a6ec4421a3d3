import * as vscode from 'vscode';
import { render, type Message } from '../path/message';
import type { Reader } from './reader';

/** A message in the reader's language. */
export function say(message: Message): string {
  return render(message, translate);
}

function translate(text: string, args: Readonly<Record<string, string | number>> = {}): string {
  return vscode.l10n.t(text, args);
}

/** The reader in front of this VS Code. */
export const reader: Reader = { say, t: translate };
