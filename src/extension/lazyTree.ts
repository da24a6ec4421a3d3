import * as vscode from 'vscode';
import type { Disposable } from './disposable';
import type { LazyMain } from './lazyMain';
import type { Tree, ViewId } from './seam';

/** A view whose tree is loaded when the view is first looked at. */
export function lazyTree(view: ViewId, main: LazyMain): Tree & Disposable {
  const changed = new vscode.EventEmitter<unknown>();
  const load = async (): Promise<Tree> => {
    const tree = (await main.get()).trees[view];
    tree.onDidChangeTreeData?.(node => changed.fire(node));
    return tree;
  };
  let loading: Promise<Tree> | undefined;
  const tree = (): Promise<Tree> => (loading ??= load());
  return {
    onDidChangeTreeData: changed.event,
    getChildren: async node => (await tree()).getChildren(node),
    getTreeItem: async node => (await tree()).getTreeItem(node),
    resolveTreeItem: async (item, node, token) =>
      (await (await tree()).resolveTreeItem?.(item, node, token)) ?? item,
    dispose: () => changed.dispose(),
  };
}
