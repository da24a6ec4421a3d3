import path from 'node:path';
import * as vscode from 'vscode';
import type { Clock } from '../../tracing/clock';
import { traceFileEnding } from '../../tracing/traceFolder';
import { OthersTraces, type OthersTracesPorts } from './othersTraces';

export interface OtherWindowsPorts extends OthersTracesPorts {
  readonly folder: vscode.Uri;
  readonly clock: Clock;
}

/** How long a change may go unnoticed while something runs: not every file system reports what others write. */
const lookGapMs = 2000;

/** Follows what other windows of this machine begin, leave and delete: it is shown here, and gone on with. */
export function followOtherWindows(ports: OtherWindowsPorts): vscode.Disposable {
  const { folder, clock, log } = ports;
  const others = new OthersTraces(folder.fsPath, ports);
  const over = new AbortController();
  const touched = new Set<string>();
  let looking = false;
  let again = false;
  const look = async (id?: string): Promise<void> => {
    if (id !== undefined) touched.add(id);
    again = true;
    if (looking) return;
    looking = true;
    try {
      while (again && !over.signal.aborted) {
        again = false;
        const ids = [...touched];
        touched.clear();
        const more = await others.takeIn(ids);
        if (more) await clock.wait(lookGapMs, over.signal);
        again ||= more;
      }
    } catch (error) {
      if (!over.signal.aborted) log(`Other windows are not followed: ${String(error)}`);
    } finally {
      looking = false;
    }
  };
  const watchers = [
    watchFiles(vscode.Uri.joinPath(folder, 'running'), '*', () => void look()),
    watchFiles(
      folder,
      `*${traceFileEnding}`,
      ({ path: file }) => void look(path.posix.basename(file, traceFileEnding)),
    ),
  ];
  return vscode.Disposable.from(...watchers, { dispose: () => over.abort() });
}

function watchFiles(folder: vscode.Uri, pattern: string, look: (uri: vscode.Uri) => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, pattern));
  watcher.onDidCreate(look);
  // A file that goes and comes again within a moment is reported as changed.
  watcher.onDidChange(look);
  watcher.onDidDelete(look);
  return watcher;
}
