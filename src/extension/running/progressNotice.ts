import * as vscode from 'vscode';
import { traceLabel } from '../views/traceRow';
import { withoutLinks } from '../withoutLinks';
import { reader } from '../words';
import { lateOr } from './lateOr';
import { doingWords } from './statusText';
import type { Run, TraceRunner } from './traceRunner';
import { whenRun } from './whenRun';

/** Shows a notification for a trace that is still being computed after `delayMs`; it goes when the path is there. */
export async function noticeProgress(run: Run, runner: TraceRunner, delayMs: number): Promise<void> {
  const pathThere = whenRun(run, runner, changed => !isComputing(changed, runner));
  if ((await lateOr(pathThere, delayMs)) === 'late') await show(run, runner, pathThere);
}

function show(run: Run, runner: TraceRunner, pathThere: Promise<unknown>): Thenable<void> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: titleOf(run),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (progress, token) => {
    const report = (): void => {
      if (isComputing(run, runner)) progress.report({ message: withoutLinks(doingWords(run, reader)) });
    };
    report();
    const subscriptions = [
      runner.onDidChange(changed => (changed.id === run.id ? report() : undefined)),
      token.onCancellationRequested(() => runner.cancel(run.id)),
    ];
    await pathThere;
    vscode.Disposable.from(...subscriptions).dispose();
  });
}

/** A command link is the only button beside Cancel that a progress notification can have. */
function titleOf({ id, trace }: Run): string {
  const details = `command:dnac.openTrace?${encodeURIComponent(JSON.stringify([id]))}`;
  return `${withoutLinks(traceLabel(trace.request))} [${vscode.l10n.t('Details')}](${details})`;
}

function isComputing({ id, trace }: Run, runner: TraceRunner): boolean {
  return trace.state === 'running' && trace.phase !== 'statistics' && runner.get(id) !== undefined;
}
