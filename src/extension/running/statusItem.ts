import * as vscode from 'vscode';
import { reader } from '../words';
import type { ControllerDirectory } from '../controllers/controllerDirectory';
import { isProduction } from '../controllers/knownController';
import { statusText } from './statusText';
import type { Run, TraceRunner } from './traceRunner';

/**
 * Stands in the status bar while anything runs; says so when a controller makes us wait, and when it is production. A
 * click lists what runs.
 */
export function createStatusItem(runner: TraceRunner, directory: ControllerDirectory): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('dnac.running', vscode.StatusBarAlignment.Left);
  item.name = vscode.l10n.t('DNAC Path Trace');
  item.command = 'dnac.showRunning';
  const onProduction = ({ trace }: Run): boolean => {
    const controller = directory.ofTrace(trace.controller);
    return controller !== undefined && isProduction(controller);
  };
  const subscription = runner.onDidChange(() => {
    const runs = runner.all();
    show(item, runs, runs.some(onProduction));
  });
  return vscode.Disposable.from(item, subscription);
}

function show(item: vscode.StatusBarItem, runs: readonly Run[], production: boolean): void {
  const status = statusText(runs, production, reader);
  if (status === undefined) return item.hide();
  item.text = status.text;
  item.tooltip = status.tooltip;
  item.backgroundColor = production ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
  item.show();
}
