import * as vscode from 'vscode';
import type { KnownController } from '../controllers/knownController';
import type { Passwords } from '../controllers/passwords';

/** Keeps a password that has just worked, and says so when the secret storage did not take it. */
export async function keepPassword(
  passwords: Passwords,
  controller: KnownController,
  password: string,
): Promise<void> {
  if (await passwords.keep(controller, password)) return;
  if (!(await passwords.sayOnce())) return;
  void vscode.window.showWarningMessage(
    vscode.l10n.t("VS Code's secret storage did not keep the password; you will be asked for it again."),
  );
}
