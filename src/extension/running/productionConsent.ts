import * as vscode from 'vscode';
import { isProduction, type KnownController } from '../controllers/knownController';

/** Asks before the first trace of this window on a controller that its user has marked as production. */
export function productionConsent(): (controller: KnownController) => Promise<boolean> {
  const given = new Set<string>();
  return async controller => {
    if (!isProduction(controller) || given.has(controller.origin)) return true;
    const trace = vscode.l10n.t('Trace');
    const { name } = controller;
    const question = vscode.l10n.t("'{name}' is marked as a production controller. Trace there?", { name });
    const detail = vscode.l10n.t('You will not be asked again in this window.');
    const answer = await vscode.window.showWarningMessage(question, { modal: true, detail }, trace);
    if (answer === trace) given.add(controller.origin);
    return answer === trace;
  };
}
