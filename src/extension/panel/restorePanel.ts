import * as vscode from 'vscode';
import { plainText } from '../../path/plainText';
import { present } from '../../path/present';
import type { Trace } from '../../path/trace';
import { inBackground } from '../background';
import { historyTrace, type TargetPorts } from '../commands/target';
import type { Watches } from '../running/watches';
import { withoutLinks } from '../withoutLinks';
import { readKeptPanel } from './keptPanel';
import type { Shown } from './shown';
import { readTraceDocument } from './traceDocument';
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
  const beside =
    kept.comparedFile === undefined
      ? { before: await load(kept.comparedWith) }
      : await besideOfFile(kept.comparedFile);
  const panel = ports.panels.restore(webviewPanel, present({ trace, ...beside }), kept);
  inBackground(sayThatWatchEnded(ports, panel, trace.id), 'Looking for a watch', ports.log);
}

/** The run that was in a file, if it still is: what a page has kept may name anything, but only a path trace is shown. */
async function besideOfFile(kept: string): Promise<Pick<Shown, 'before' | 'file'>> {
  const file = vscode.Uri.parse(kept);
  const document = await readTraceDocument(file, vscode.workspace.fs);
  if (document.kind === 'trace') return { before: document.trace, file: kept };
  const name = plainText(file.path.split('/').at(-1) ?? '');
  const text = vscode.l10n.t('{name} is gone or no path trace any more; the comparison with it is closed.', {
    name,
  });
  void vscode.window.showWarningMessage(withoutLinks(text));
  return {};
}

/** A watch does not go on in the next window: it says so. */
async function sayThatWatchEnded({ watches }: RestorePorts, panel: TracePanel, id: string): Promise<void> {
  const left = await watches.leftBy(id);
  const isSame = !panel.isClosed && panel.trace?.id === id && panel.watch === undefined;
  if (left !== undefined && isSame) panel.startWatch(left);
}
