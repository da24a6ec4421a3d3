import * as vscode from 'vscode';
import { reader } from '../words';
import { systemClock } from '../../tracing/systemClock';
import type { ControllerDirectory } from '../controllers/controllerDirectory';
import { isProduction } from '../controllers/knownController';
import type { Troubles } from '../controllers/troubles';
import { ControllerLimits } from './controllerLimits';
import { statusText, type LimitedController } from './statusText';
import type { Run, TraceRunner } from './traceRunner';

/**
 * Stands in the status bar while anything runs or a controller limits us; says so when one makes us wait, and when it is
 * production. A click lists what runs.
 */
export function createStatusItem(
  runner: TraceRunner,
  directory: ControllerDirectory,
  troubles: Troubles,
): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('dnac.running', vscode.StatusBarAlignment.Left);
  item.name = vscode.l10n.t('DNAC Path Trace');
  const onProduction = ({ trace }: Run): boolean => {
    const controller = directory.ofTrace(trace.controller);
    return controller !== undefined && isProduction(controller);
  };
  const limits = new ControllerLimits(troubles.onDidLimit, systemClock);
  const limited = (): LimitedController | undefined => {
    const { origin, untilMs } = limits.longest ?? {};
    // Several accounts may share a controller: whose requests it counts it does not say.
    const names = directory.list().flatMap(known => (known.origin === origin ? [known.name] : []));
    return names.length === 0 || untilMs === undefined ? undefined : { name: names.join(', '), untilMs };
  };
  const draw = (): void => {
    const runs = runner.all();
    show(item, runs, runs.some(onProduction), limited());
  };
  return vscode.Disposable.from(item, limits, runner.onDidChange(draw), limits.onDidChange(draw));
}

function show(
  item: vscode.StatusBarItem,
  runs: readonly Run[],
  production: boolean,
  limited: LimitedController | undefined,
): void {
  const status = statusText(runs, production, reader, limited);
  if (status === undefined) return item.hide();
  item.command = runs.length === 0 ? undefined : 'dnac.showRunning';
  item.text = status.text;
  item.tooltip = status.tooltip;
  item.backgroundColor = production ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
  item.show();
}
