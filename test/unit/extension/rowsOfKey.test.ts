import assert from 'node:assert/strict';
import { rowsOfKey } from '../../../src/extension/rowsOfKey';

const [first, second] = [
  { kind: 'trace', id: 'first' },
  { kind: 'trace', id: 'second' },
];
const group = { kind: 'group', group: 'today' };

describe('what a command is about', () => {
  it('is what it was given by a menu, a link or another extension', () => {
    const given = [first, [first, second]];
    assert.deepEqual(
      rowsOfKey(given, () => []),
      given,
    );
    assert.deepEqual(
      rowsOfKey([], () => [first]),
      [],
    );
    assert.deepEqual(
      rowsOfKey([{ view: 'another' }], () => [first]),
      [{ view: 'another' }],
    );
  });

  it('is the selection of the view in which a key was pressed', () => {
    const asked: string[] = [];
    const about = rowsOfKey([{ view: 'dnac.traces' }], view => {
      asked.push(view);
      return [first, second];
    });
    assert.deepEqual(about, [first, [first, second]]);
    assert.deepEqual(asked, ['dnac.traces']);
  });

  it('is of one kind: traces of this machine, or those that a controller has', () => {
    const listed = { kind: 'listed', name: 'lab', traceId: 't1' };
    const about = (...selected: readonly unknown[]) => rowsOfKey([{ view: 'dnac.traces' }], () => selected);
    assert.deepEqual(about(group, listed, first), [listed, [listed]]);
    assert.deepEqual(about(first, listed, second), [first, [first, second]]);
  });

  it('is nothing where no row of its kind is selected, so that a key never means the page in front', () => {
    assert.equal(
      rowsOfKey([{ view: 'dnac.traces' }], () => [group]),
      undefined,
    );
    assert.equal(
      rowsOfKey([{ view: 'dnac.controllers' }], () => []),
      undefined,
    );
  });
});
