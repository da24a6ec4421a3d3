import * as vscode from 'vscode';
import { message } from '../../path/message';
import { pickText } from '../prompts/pickText';
import { doingWords } from '../running/statusText';
import type { Run, TraceRunner } from '../running/traceRunner';
import { traceLabel } from '../views/traceRow';
import { reader } from '../words';
import { Problem } from './problem';

interface Row extends vscode.QuickPickItem {
  /** Absent: all of them. */
  readonly id?: string;
}

type Choice = { readonly kind: 'open'; readonly id: string } | { readonly kind: 'cancelAll' };

export interface ShowRunningPorts {
  readonly runner: Pick<TraceRunner, 'all' | 'cancel' | 'onDidChange'>;
  readonly open: (id: string) => Promise<unknown>;
}

/** **DNAC: Show Running Traces**: open one, cancel one by its button, or cancel all; follows what they do. */
export async function showRunning({ runner, open }: ShowRunningPorts): Promise<void> {
  if (runner.all().length === 0) throw new Problem(message('problem.nothingRuns'));
  const choice = await choose(runner);
  if (choice?.kind === 'cancelAll') for (const { id } of runner.all()) runner.cancel(id);
  if (choice?.kind === 'open') await open(choice.id);
}

function choose(runner: ShowRunningPorts['runner']): Promise<Choice | undefined> {
  const pick = vscode.window.createQuickPick<Row>();
  pick.title = vscode.l10n.t('Running Traces');
  pick.placeholder = vscode.l10n.t('Choose one to open it');
  const draw = (): void => {
    const runs = runner.all();
    const [active] = pick.activeItems;
    pick.items = rowsOf(runs);
    // New rows would move the choice to the first one under a person's hand.
    const same = pick.items.filter(({ label, id }) => label === active?.label && id === active.id);
    if (same.length > 0) pick.activeItems = same;
    if (runs.length === 0) pick.hide();
  };
  const subscription = runner.onDidChange(draw);
  return new Promise(resolve => {
    pick.onDidTriggerItemButton(({ item: { id } }) => {
      if (id !== undefined) runner.cancel(id);
    });
    pick.onDidAccept(() => {
      const [row] = pick.activeItems;
      if (row !== undefined)
        resolve(row.id === undefined ? { kind: 'cancelAll' } : { kind: 'open', id: row.id });
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      vscode.Disposable.from(subscription, pick).dispose();
    });
    draw();
    pick.show();
  });
}

function rowsOf(runs: readonly Run[]): readonly Row[] {
  const buttons = [{ iconPath: new vscode.ThemeIcon('debug-stop'), tooltip: vscode.l10n.t('Cancel') }];
  const rows = runs.map(run => ({
    id: run.id,
    label: pickText(traceLabel(run.trace.request)),
    description: pickText(run.trace.controller.name),
    detail: pickText(doingWords(run, reader), 300),
    buttons,
  }));
  const all = { label: `$(debug-stop) ${vscode.l10n.t('Cancel all {count}', { count: runs.length })}` };
  return runs.length > 1 ? [...rows, all] : rows;
}
