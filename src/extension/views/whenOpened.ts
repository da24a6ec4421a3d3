import { present } from '../../path/present';
import type { Tree } from '../seam';

/** The same tree; `opened` hears once when somebody looks at it for the first time. */
export function whenOpened(tree: Tree, opened: () => void): Tree {
  let isOpen = false;
  return present({
    onDidChangeTreeData: tree.onDidChangeTreeData,
    getChildren: (node: unknown) => {
      if (!isOpen) opened();
      isOpen = true;
      return tree.getChildren(node);
    },
    getTreeItem: (node: unknown) => tree.getTreeItem(node),
    resolveTreeItem: tree.resolveTreeItem?.bind(tree),
  });
}
