import * as vscode from 'vscode';
import type { Trace, TraceError } from '../../path/trace';
import { say } from '../words';

/** Says so when a trace could not be asked for or takes too long; silent on every answer and on cancel. */
export async function noticeOutcome(
  trace: Trace,
  keepWaiting: (trace: Trace) => Promise<unknown>,
): Promise<void> {
  if (trace.error !== undefined) await noticeError(trace, trace.error);
  else if (trace.verdict?.kind === 'timedOut') await noticeTimeLimit(trace, keepWaiting);
}

async function noticeTimeLimit(trace: Trace, keepWaiting: (trace: Trace) => Promise<unknown>): Promise<void> {
  const { source, destination } = trace.request;
  const text = vscode.l10n.t('{source} → {destination} is still being computed.', { source, destination });
  const action = vscode.l10n.t('Keep Waiting');
  if ((await vscode.window.showWarningMessage(text, action)) === action) await keepWaiting(trace);
}

async function noticeError(trace: Trace, { kind, sentence }: TraceError): Promise<void> {
  const refused = kind === 'signInRefused';
  const action = refused ? vscode.l10n.t('Sign In') : vscode.l10n.t('Show Log');
  if ((await vscode.window.showErrorMessage(say(sentence), action)) !== action) return;
  if (!refused) await vscode.commands.executeCommand('dnac.showLog');
  else if (await vscode.commands.executeCommand('dnac.signIn', trace.controller.name)) {
    await vscode.commands.executeCommand('dnac.rerunTrace', trace.id);
  }
}
