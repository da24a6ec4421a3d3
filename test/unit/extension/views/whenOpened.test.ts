import assert from 'node:assert/strict';
import type { Tree } from '../../../../src/extension/seam';
import { whenOpened } from '../../../../src/extension/views/whenOpened';

describe('a tree that says when it is opened', () => {
  it('says so once, at the first look, and is the same tree otherwise', () => {
    let opened = 0;
    const tree: Tree = {
      getChildren: node => [node === undefined ? 'root' : ['below', node]],
      getTreeItem: () => assert.fail(),
    };
    const same = whenOpened(tree, () => (opened += 1));
    assert.equal(opened, 0);
    assert.deepEqual([same.getChildren(), same.getChildren('a')], [['root'], [['below', 'a']]]);
    assert.ok(!('resolveTreeItem' in same));
    assert.equal(opened, 1);
  });
});
