import * as vscode from 'vscode';
import { inBackground } from '../background';
import { say } from '../words';
import { readTraceDocument } from './traceDocument';
import type { TracePanel } from './tracePanel';

/**
 * Shows a file in an editor: the same page as a panel, without any controller. It follows the file, and when that can no
 * longer be shown it says so.
 */
export async function showTraceFile(
  file: vscode.Uri,
  panel: TracePanel,
  log: (line: string) => void,
): Promise<void> {
  let asked = 0;
  const load = async (): Promise<void> => {
    const turn = ++asked;
    const document = await readTraceDocument(file, vscode.workspace.fs);
    // The file has changed again, or the editor is closed.
    if (turn !== asked) return;
    if (document.kind === 'trace') panel.show(document.trace);
    else panel.showSentence(say(document.sentence));
  };
  const reload = (changed: vscode.Uri): void => {
    if (changed.toString() === file.toString()) inBackground(load(), 'Reading a trace file', log);
  };
  const folder = vscode.Uri.joinPath(file, '..');
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(folder, '*.pathtrace.json'),
  );
  watcher.onDidChange(reload);
  watcher.onDidCreate(reload);
  panel.onDidDispose(() => {
    asked += 1;
    watcher.dispose();
  });
  await load();
}
