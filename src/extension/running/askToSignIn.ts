import * as vscode from 'vscode';
import { withoutLinks } from '../withoutLinks';

/** Asks once for the password of a controller on which traces wait for it. */
export async function askToSignIn(name: string): Promise<void> {
  const signIn = vscode.l10n.t('Sign In');
  const text = vscode.l10n.t('Sign in to {name} to go on with the traces that run there.', { name });
  if ((await vscode.window.showInformationMessage(withoutLinks(text), signIn)) === signIn) {
    await vscode.commands.executeCommand('dnac.signIn', name);
  }
}
