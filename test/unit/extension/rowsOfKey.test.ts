import assert from 'node:assert/strict';
import { placeFrom, rowsOfKey, type KeyPlace } from '../../../src/extension/rowsOfKey';

const [first, second, third] = [
  { kind: 'trace', id: 'first' },
  { kind: 'trace', id: 'second' },
  { kind: 'trace', id: 'third' },
];
const group = { kind: 'group', group: 'today' };
const listed = { kind: 'listed', name: 'lab', traceId: 't1' };

const nowhere = (): Promise<KeyPlace> => assert.fail('no view was named');

const inTraces = (selected: readonly unknown[], focused?: unknown): ReturnType<typeof rowsOfKey> =>
  rowsOfKey([{ view: 'dnac.traces' }], () =>
    Promise.resolve(focused === undefined ? { selected } : { selected, focused }),
  );

describe('what a command is about', () => {
  it('is what it was given by a menu, a link or another extension', async () => {
    const given = [first, [first, second]];
    assert.deepEqual(await rowsOfKey(given, nowhere), given);
    assert.deepEqual(await rowsOfKey([], nowhere), []);
    assert.deepEqual(await rowsOfKey([{ view: 'another' }], nowhere), [{ view: 'another' }]);
  });

  it('is asked of the view in which a key was pressed', async () => {
    const asked: string[] = [];
    const about = await rowsOfKey([{ view: 'dnac.controllers' }], view => {
      asked.push(view);
      return Promise.resolve({ selected: [{ kind: 'controller', name: 'lab' }] });
    });
    assert.deepEqual(about, [{ kind: 'controller', name: 'lab' }, [{ kind: 'controller', name: 'lab' }]]);
    assert.deepEqual(asked, ['dnac.controllers']);
  });

  it('is the row that has the focus alone, where that is not selected', async () => {
    assert.deepEqual(await inTraces([first], second), [second, [second]]);
    assert.deepEqual(await inTraces([first, second], third), [third, [third]]);
    assert.deepEqual(await inTraces([], first), [first, [first]]);
    assert.deepEqual(await inTraces([first], listed), [listed, [listed]]);
  });

  it('is all that are selected where the focus is on one of them, that one first', async () => {
    assert.deepEqual(await inTraces([first, second], second), [second, [first, second]]);
    assert.deepEqual(await inTraces([first], first), [first, [first]]);
  });

  it('is all that are selected where no row has the focus', async () => {
    assert.deepEqual(await inTraces([first, second]), [first, [first, second]]);
  });

  it('is of one kind: traces of this machine, or those that a controller has', async () => {
    assert.deepEqual(await inTraces([group, listed, first]), [listed, [listed]]);
    assert.deepEqual(await inTraces([first, listed, second]), [first, [first, second]]);
    assert.deepEqual(await inTraces([first, listed], listed), [listed, [listed]]);
    assert.deepEqual(await inTraces([first, group], group), [first, [first]]);
  });

  it('is nothing on a row that has no keys, so that a key never means another row or the page in front', async () => {
    assert.equal(await inTraces([first], group), undefined);
    assert.equal(await inTraces([group]), undefined);
    assert.equal(await inTraces([]), undefined);
  });
});

describe('the row that has the focus', () => {
  it('came into the selection and went again, or went and came', () => {
    assert.deepEqual(placeFrom([[first], [first, second], [first]]), { selected: [first], focused: second });
    assert.deepEqual(placeFrom([[], [first], []]), { selected: [], focused: first });
    assert.deepEqual(placeFrom([[first, second], [second], [second, first]]), {
      selected: [second, first],
      focused: first,
    });
  });

  it('is what the last two selections say, when a person selects at the same time', () => {
    assert.deepEqual(placeFrom([[first], [second], [second, third], [second]]), {
      selected: [second],
      focused: third,
    });
  });

  it('is unknown where nothing was toggled, or more than that has changed', () => {
    assert.deepEqual(placeFrom([[first]]), { selected: [first] });
    assert.deepEqual(placeFrom([]), { selected: [] });
    assert.deepEqual(placeFrom([[first], [first, second], [third]]), { selected: [third] });
  });
});
