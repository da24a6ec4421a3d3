import * as vscode from 'vscode';
import { inBackground } from '../background';
import { setContextKey } from '../contextKeys';
import type { Run, TraceRunner } from '../running/traceRunner';
import { filterWords } from './filterTraces';
import { isEmptyFilter } from './traceFilter';
import type { TraceHistory } from './traceHistory';

export interface TraceViewPorts {
  readonly history: TraceHistory;
  readonly runner: TraceRunner;
  /** A run of a watch that is no part of the history. */
  readonly watches: { isPassing(id: string): boolean };
  readonly log: (line: string) => void;
}

/** As long as there are traces, keeps right what the Traces view says beside its rows: how many traces run, and what its filter shows. */
export function keepViewState(view: vscode.TreeView<unknown>, ports: TraceViewPorts): void {
  const { history, runner, watches, log } = ports;
  // As the group *Running* has them: a trace whose statistics still arrive has its path.
  const isRunning = ({ id, trace }: Run): boolean => trace.state === 'running' && !watches.isPassing(id);
  const count = (): void => showRunning(view, runner.all().filter(isRunning).length);
  let isDue = false;
  const filter = (): void => {
    if (isDue) return;
    isDue = true;
    // Many rows that change at one go are looked at once.
    const shown = Promise.resolve().then(() => {
      isDue = false;
      return showFilter(view, history);
    });
    inBackground(shown, 'Saying what the filter shows', log);
  };
  count();
  runner.onDidChange(count);
  history.onDidFilter(filter);
  history.onDidChange(() => {
    if (!isEmptyFilter(history.filter)) filter();
  });
}

function showRunning(view: vscode.TreeView<unknown>, running: number): void {
  if ((view.badge?.value ?? 0) === running) return;
  const tooltip =
    running === 1
      ? vscode.l10n.t('1 trace is running')
      : vscode.l10n.t('{count} traces are running', { count: running });
  view.badge = running === 0 ? undefined : { value: running, tooltip };
}

async function showFilter(view: vscode.TreeView<unknown>, history: TraceHistory): Promise<void> {
  const { filter } = history;
  view.description = isEmptyFilter(filter) ? '' : filterWords(filter);
  const hidesAll = (await history.shown()).length === 0 && (await history.all()).length > 0;
  if (history.filter !== filter) return;
  setContextKey('dnac.traceFilter', isEmptyFilter(filter) ? 'off' : hidesAll ? 'hidesAll' : 'on');
}
