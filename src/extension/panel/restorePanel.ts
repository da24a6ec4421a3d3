import type * as vscode from 'vscode';
import type { Trace } from '../../path/trace';
import { inBackground } from '../background';
import { historyTrace, type TargetPorts } from '../commands/target';
import type { Watches } from '../running/watches';
import { readKeptPanel } from './keptPanel';
import type { TracePanel } from './tracePanel';

export interface RestorePorts extends TargetPorts {
  readonly watches: Watches;
  readonly log: (line: string) => void;
}

/**
 * Fills a panel that VS Code brought back with its trace, the run beside it and its pin; one whose trace is gone closes.
 * VS Code in a browser saves its state only every few seconds: a panel that comes back without one was opened just
 * before the reload and showed the newest trace.
 */
export async function restorePanel(
  ports: RestorePorts,
  webviewPanel: vscode.WebviewPanel,
  state: unknown,
): Promise<void> {
  const load = async (id: string | undefined): Promise<Trace | undefined> =>
    id === undefined ? undefined : historyTrace(ports, id);
  const kept = readKeptPanel(state);
  const trace = await load(kept.traceId ?? (await ports.store.listKnown())[0]?.id);
  if (trace === undefined) {
    webviewPanel.dispose();
    return;
  }
  const before = await load(kept.comparedWith);
  const panel = ports.panels.restore(webviewPanel, trace, before, kept);
  inBackground(sayThatWatchEnded(ports, panel, trace.id), 'Looking for a watch', ports.log);
}

/** A watch does not go on in the next window: it says so. */
async function sayThatWatchEnded({ watches }: RestorePorts, panel: TracePanel, id: string): Promise<void> {
  const left = await watches.leftBy(id);
  const isSame = !panel.isClosed && panel.trace?.id === id && panel.watch === undefined;
  if (left !== undefined && isSame) panel.startWatch(left);
}
