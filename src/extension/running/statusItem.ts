import * as vscode from 'vscode';
import { phaseWord } from '../../path/headline';
import { traceLabel } from '../views/traceRow';
import { say } from '../words';
import type { ControllerDirectory } from '../controllers/controllerDirectory';
import { isProduction } from '../controllers/knownController';
import type { Run, TraceRunner } from './traceRunner';

/** Stands in the status bar while anything runs; says so when a controller makes us wait, and when it is production. */
export function createStatusItem(runner: TraceRunner, directory: ControllerDirectory): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('dnac.running', vscode.StatusBarAlignment.Left);
  item.name = vscode.l10n.t('DNAC Path Trace');
  item.command = 'dnac.traces.focus';
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
  const [first, ...others] = runs;
  if (first === undefined) return item.hide();
  const waiting = runs.find(run => run.waiting !== undefined)?.waiting;
  const icon = waiting === undefined ? '$(loading~spin)' : '$(watch)';
  const text =
    waiting !== undefined
      ? say(waiting.sentence)
      : others.length === 0
        ? traceLabel(first.trace.request)
        : vscode.l10n.t('{count} traces running', { count: runs.length });
  item.text = production ? `${icon} ${vscode.l10n.t('PRODUCTION')} · ${text}` : `${icon} ${text}`;
  item.backgroundColor = production ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
  item.tooltip = runs
    .map(run => `${traceLabel(run.trace.request)}: ${say(phaseWord(run.trace.phase))}`)
    .join('\n');
  item.show();
}
