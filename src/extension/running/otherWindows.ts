import path from 'node:path';
import * as vscode from 'vscode';
import type { Clock } from '../../tracing/clock';
import { readHead } from '../../tracing/head';
import { isUnfinished } from '../../tracing/resumption';
import { traceFileEnding } from '../../tracing/traceFolder';
import type { TraceStore } from '../../tracing/traceStore';
import type { TraceRunner } from './traceRunner';
import type { TraceStarter } from './traceStarter';

export interface OtherWindowsPorts {
  readonly folder: vscode.Uri;
  readonly store: TraceStore;
  readonly runner: TraceRunner;
  readonly starter: TraceStarter;
  readonly clock: Clock;
  /** A trace waits for something, or no longer does. */
  readonly redraw: (id: string) => void;
  readonly log: (line: string) => void;
}

/** How long a change may go unnoticed while something runs: not every file system reports what others write. */
const lookGapMs = 2000;

/** Follows what other windows of this machine begin, leave and delete: it is shown here, and gone on with. */
export function followOtherWindows(ports: OtherWindowsPorts): vscode.Disposable {
  const { folder, clock, log } = ports;
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
        const more = await takeIn(ports, ids);
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

/** Looks at these traces and at what has not come to its end. True as long as there is something to look after. */
async function takeIn(
  { folder, store, runner, starter, redraw }: OtherWindowsPorts,
  ids: readonly string[],
): Promise<boolean> {
  const { running } = await readHead(folder.fsPath);
  for (const id of new Set([...running, ...starter.stalled])) {
    if (runner.get(id) !== undefined) continue;
    const before = starter.stallOf(id);
    const trace = await store.load(id);
    if (trace === undefined || !isUnfinished(trace)) starter.forget(id);
    else if (runner.get(id) === undefined) await starter.resume(trace);
    if (starter.stallOf(id) !== before) redraw(id);
  }
  // Tells whoever shows the history what others have finished or deleted.
  await store.lookAround(ids);
  return running.length > 0;
}
