import * as vscode from 'vscode';
import type { LazyMain } from './lazyMain';
import type { Tree, ViewId } from './seam';

/** Of traces, several can be selected; what their view says beside its rows comes with the big half. */
export function openView(view: ViewId, treeDataProvider: Tree, main: LazyMain): vscode.TreeView<unknown> {
  if (view !== 'dnac.traces') return vscode.window.createTreeView(view, { treeDataProvider });
  const traces = vscode.window.createTreeView(view, { treeDataProvider, canSelectMany: true });
  main.onLoad(loaded => {
    loaded.showState(traces);
  });
  return traces;
}
