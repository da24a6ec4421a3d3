import assert from 'node:assert/strict';
import type { Hop } from '../../../src/path/hop';
import { pageMessages } from '../../../src/path/pageMessages';
import { defaultThresholds } from '../../../src/path/thresholds';
import { cell } from '../../../src/webview/model/cells';
import {
  columnIds,
  fixedColumns,
  shownColumns,
  withColumnToggled,
  type ColumnId,
} from '../../../src/webview/model/columns';
import { hopModels } from '../../../src/webview/model/hopModels';
import { nextSort, pathOrder, tableModel, type Sort } from '../../../src/webview/model/tableModel';
import { sayWith } from '../../../src/webview/words';
import { nowMs } from '../../fixtures/hops';
import { finishedTrace } from '../../fixtures/traces';
import { stories } from '../../fixtures/tracesOfStories';

const telling = { say: sayWith(pageMessages), nowMs, thresholds: defaultThresholds };
const sorted = (hops: readonly Hop[], sort: Sort) => {
  const models = hopModels(finishedTrace(hops), telling.say);
  const { rows } = tableModel(models, hops, { columns: ['position', sort.column], sort }, telling);
  return rows.map(({ hop }) => hop.index);
};

describe('the table model', () => {
  it('sorts every column both ways without losing a hop, and keeps what was not said at the end', () => {
    const { hops } = stories.everything;
    for (const column of columnIds) {
      const models = hopModels(stories.everything, telling.say);
      const isSaid = (index: number) => {
        const [hop, model] = [hops[index], models[index]];
        return (
          hop !== undefined && model !== undefined && cell(column, hop, model, telling).order !== undefined
        );
      };
      for (const isDescending of [true, false]) {
        const order = sorted(hops, { column, isDescending });
        assert.deepEqual([...order].sort(), [0, 1, 2, 3], column);
        const said = order.map(isSaid);
        assert.deepEqual(
          said,
          [...said].sort((a, b) => Number(b) - Number(a)),
          column,
        );
      }
    }
  });

  it('keeps the order of the path among equals', () => {
    assert.deepEqual(sorted(stories.wired.hops, { column: 'memory', isDescending: false }), [1, 2, 3, 0, 4]);
    assert.deepEqual(sorted(stories.wired.hops, pathOrder), [0, 1, 2, 3, 4]);
  });

  it('begins a column of numbers with the largest, one of words with the first, and then turns round', () => {
    assert.deepEqual(nextSort(pathOrder, 'drops'), { column: 'drops', isDescending: true });
    assert.deepEqual(nextSort(pathOrder, 'name'), { column: 'name', isDescending: false });
    assert.deepEqual(nextSort({ column: 'name', isDescending: false }, 'name'), {
      column: 'name',
      isDescending: true,
    });
  });

  it('counts the drops of both directions, and calls them out from the threshold on', () => {
    const hop = stories.wired.hops[2];
    const model = hopModels(stories.wired, telling.say)[2];
    if (hop === undefined || model === undefined) assert.fail();
    assert.deepEqual(cell('drops', hop, model, telling), {
      text: '18\u00a0204',
      order: 18_204,
      tone: 'warning',
    });
    const patient = { ...telling, thresholds: { ...defaultThresholds, drops: 20_000 } };
    assert.equal(cell('drops', hop, model, patient).tone, undefined);
    const never = { ...telling, thresholds: { ...defaultThresholds, drops: 0 } };
    const quiet = stories.wired.hops[1];
    if (quiet === undefined) assert.fail();
    assert.equal(cell('drops', quiet, model, never).tone, undefined, 'no drops are no reason to look');
  });
});

describe('the columns', () => {
  it('stand in one order, whatever was chosen when, and always say which hop it is', () => {
    const chosen = { devices: ['drops', 'address'] as readonly ColumnId[] };
    assert.deepEqual(shownColumns('devices', chosen), [...fixedColumns, 'address', 'drops']);
    assert.deepEqual(shownColumns('everything', chosen), columnIds);
  });

  it('are chosen for each level by itself, and can be as at first again', () => {
    const place = { level: 'devices' as const, columns: {} };
    const without = withColumnToggled(place, 'cpu');
    assert.equal(shownColumns('devices', without).includes('cpu'), false);
    assert.equal(shownColumns('interfaces', without).includes('cpu'), true);
    assert.equal(
      shownColumns('devices', withColumnToggled({ ...place, columns: without }, 'cpu')).includes('cpu'),
      true,
    );
    assert.deepEqual(withColumnToggled({ ...place, columns: without }, undefined), {});
  });
});
