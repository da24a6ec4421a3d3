import * as vscode from 'vscode';
import { phaseWord } from '../../path/headline';
import { traceLabel } from '../views/traceRow';
import { say } from '../words';
import type { Run, TraceRunner } from './traceRunner';

/** Stands in the status bar while anything runs, and says so when a controller makes us wait. */
export function createStatusItem(runner: TraceRunner): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('dnac.running', vscode.StatusBarAlignment.Left);
  item.name = vscode.l10n.t('DNAC Path Trace');
  item.command = 'dnac.traces.focus';
  const subscription = runner.onDidChange(() => show(item, runner.all()));
  return vscode.Disposable.from(item, subscription);
}

function show(item: vscode.StatusBarItem, runs: readonly Run[]): void {
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
  item.text = `${icon} ${text}`;
  item.tooltip = runs
    .map(run => `${traceLabel(run.trace.request)}: ${say(phaseWord(run.trace.phase))}`)
    .join('\n');
  item.show();
}
