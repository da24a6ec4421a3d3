import assert from 'node:assert/strict';
import { ListedBranch } from '../../../../src/extension/onController/listedBranch';
import type { ListedNode } from '../../../../src/extension/onController/listedNodes';
import { Signal } from '../../../../src/extension/running/signal';
import { reader } from '../reader';
import { WorldOfLists } from './worldOfLists';

describe('The group of controllers’ traces', () => {
  let world: WorldOfLists;
  let branch: ListedBranch;
  let failure: Error | undefined;
  const unhandled: unknown[] = [];
  const hear = (reason: unknown): void => void unhandled.push(reason);

  beforeEach(() => {
    world = new WorldOfLists();
    failure = undefined;
    unhandled.length = 0;
    process.on('unhandledRejection', hear);
    branch = new ListedBranch({
      lists: world.lists,
      directory: {
        list: () => [world.lab],
        byName: name => (name === world.lab.name ? world.lab : undefined),
        onDidChange: world.directoryChanged.subscribe,
      },
      history: {
        all: () => (failure === undefined ? Promise.resolve([]) : Promise.reject(failure)),
        filter: {},
        onDidChange: new Signal<never>().subscribe,
      },
      reader,
    });
  });
  afterEach(() => {
    branch.dispose();
    world.lists.dispose();
    process.off('unhandledRejection', hear);
  });

  it('is there again after the history could not be read once', async () => {
    failure = new Error('the disk is gone');
    await assert.rejects(branch.children(branch.group), failure);
    failure = undefined;
    await branch.children(branch.group);
    await world.settle();
    assert.equal((await branch.children(branch.group)).length, 2);
    assert.deepEqual(unhandled, []);
  });

  it('shows the name of the only controller as it is, folded too', async () => {
    assert.equal((await branch.lookOf(branch.group))?.description, 'lab');
    const drawn: ListedNode[] = [];
    branch.onDidChange(nodes => drawn.push(...nodes));
    world.directoryChanged.tell(undefined);
    await world.settle();
    assert.deepEqual(drawn, []);
    world.lab = { ...world.lab, name: 'bench' };
    world.directoryChanged.tell(undefined);
    await world.settle();
    assert.deepEqual(drawn, [branch.group]);
    assert.equal((await branch.lookOf(branch.group))?.description, 'bench');
    assert.deepEqual(world.asked, []);
  });

  it('draws the rows of a controller that has got another name', async () => {
    await branch.children(branch.group);
    await world.settle();
    const drawn: ListedNode[] = [];
    branch.onDidChange(nodes => drawn.push(...nodes));
    world.lab = { ...world.lab, name: 'bench' };
    world.signedIn.add('bench');
    world.directoryChanged.tell(undefined);
    await world.settle();
    assert.deepEqual(drawn.at(-1), branch.group);
    assert.ok((await branch.children(branch.group)).every(row => 'name' in row && row.name === 'bench'));
  });

  it('lets a row that takes the place of another be as open as that was', async () => {
    const rowOf = (name: string): ListedNode => ({ kind: 'tracesOf', name });
    assert.equal(branch.isOpen(rowOf('lab')), false);
    await branch.children(rowOf('lab'));
    await world.settle();
    world.lab = { ...world.lab, name: 'bench' };
    assert.deepEqual([branch.isOpen(rowOf('bench')), branch.isOpen(rowOf('lab'))], [true, false]);
    branch.fold(rowOf('bench'));
    assert.equal(branch.isOpen(rowOf('bench')), false);
  });
});
