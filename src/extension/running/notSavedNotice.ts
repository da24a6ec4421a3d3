import * as vscode from 'vscode';
import type { Trace } from '../../path/trace';
import { traceNotSaved } from '../commands/notSaved';
import { traceLabel } from '../views/traceRow';
import { withoutLinks } from '../withoutLinks';
import { say } from '../words';

/** Says that the disk did not take a trace, and what becomes of it. */
export async function noticeNotSaved({ request }: Trace, error: unknown): Promise<void> {
  const showLog = vscode.l10n.t('Show Log');
  const text = withoutLinks(say(traceNotSaved(traceLabel(request), error)));
  if ((await vscode.window.showErrorMessage(text, showLog)) === showLog) {
    await vscode.commands.executeCommand('dnac.showLog');
  }
}
