import assert from 'node:assert/strict';
import { pageMessages } from '../../../src/path/pageMessages';
import { foldableRuns, toggled } from '../../../src/webview/model/folds';
import { hopModels } from '../../../src/webview/model/hopModels';
import { filtered, listRows } from '../../../src/webview/model/listRows';
import { sayWith } from '../../../src/webview/words';
import { deviceHop, deviceStatistics, hostHop, unknownHop } from '../../fixtures/hops';
import { finishedTrace } from '../../fixtures/traces';
import { manyHops } from '../../fixtures/tracesOfStories';

const say = sayWith(pageMessages);
const plain = (count: number) =>
  Array.from({ length: count }, (_, index) => deviceHop(`s${index}`, `10.8.0.${index}`, { link: 'OSPF' }));
const modelsOf = (hops: ReturnType<typeof manyHops>) => {
  const trace = finishedTrace(hops);
  const doubts = trace.verdict?.doubts.map(({ id }) => id) ?? [];
  return hopModels(trace, say, undefined, doubts);
};
const long = (...special: ReturnType<typeof manyHops>) => [
  hostHop('10.20.1.15', { link: 'Wired' }),
  ...plain(20),
  ...special,
  ...plain(20),
  hostHop('10.9.4.20'),
];
const everything = { filter: '', unfolded: [], selected: undefined };

describe('folded runs', () => {
  it('are none on a path of up to 30 hops', () => {
    assert.deepEqual(
      foldableRuns(
        modelsOf(manyHops(30)).map(hop => ({ ...hop, isHealthy: true })),
        undefined,
      ),
      [],
    );
  });

  it('leave out the first and the last hop', () => {
    assert.deepEqual(foldableRuns(modelsOf(long()), undefined), [{ first: 1, last: 40 }]);
  });

  const special = [
    ['an unknown hop', unknownHop('NetFlow')],
    ['a device with a high load', deviceHop('hot', '10.8.1.1', { statistics: deviceStatistics(96, 10) })],
    ['a device whose statistics failed', deviceHop('f', '10.8.1.2', { statistics: { kind: 'failed' } })],
    ['a hop that the controller is not sure of', deviceHop('u', '10.8.1.3', { accuracy: [{ percent: 60 }] })],
    ['a device that is doubted', deviceHop('d', '10.8.1.4', { device: { reachability: 'Unreachable' } })],
    ['a hop that is a tunnel by itself', deviceHop('t', '10.8.1.5', { tunnels: ['VXLAN 1'] })],
  ] as const;
  for (const [what, hop] of special) {
    it(`leave out ${what}`, () => {
      assert.deepEqual(foldableRuns(modelsOf(long(hop)), undefined), [
        { first: 1, last: 20 },
        { first: 22, last: 41 },
      ]);
    });
  }

  it('leave out the selected hop, and what would be too short to fold', () => {
    assert.deepEqual(foldableRuns(modelsOf(long()), 38), [{ first: 1, last: 37 }]);
  });

  it('hold nothing that lies beyond a block', () => {
    const hops = modelsOf(long()).map(hop => ({ ...hop, isHealthy: hop.index < 10 && hop.isHealthy }));
    assert.deepEqual(foldableRuns(hops, undefined), [{ first: 1, last: 9 }]);
  });

  it('stay unfolded when a selected hop splits them, and fold again whole', () => {
    const hops = modelsOf(long());
    const unfolded = toggled([], { first: 1, last: 40 });
    assert.equal(listRows(hops, { ...everything, unfolded }).length, 43);
    assert.equal(listRows(hops, { ...everything, unfolded, selected: 20 }).length, 44);
    assert.deepEqual(toggled(unfolded, { first: 21, last: 40 }), []);
  });
});

describe('the rows of the list', () => {
  it('are the hops, with one row for each folded run in its place', () => {
    const rows = listRows(modelsOf(long(unknownHop('NetFlow'))), everything);
    assert.deepEqual(
      rows.map(row => (row.kind === 'hop' ? row.hop.index : `${row.run.first}-${row.run.last}`)),
      [0, '1-20', 21, '22-41', 42],
    );
  });

  it('are those that a filter finds, by every word of it', () => {
    const hops = modelsOf(long());
    assert.deepEqual(
      filtered(hops, ' S3  10.8.0.3 ').map(({ index }) => index),
      [4, 24],
    );
    assert.equal(filtered(hops, '  ').length, hops.length);
    assert.deepEqual(filtered(hops, 's3 10.9'), []);
  });

  it('know whether the line of the path leads from one to the next', () => {
    const rows = listRows(modelsOf(long()), { ...everything, filter: 's1' });
    const joins = rows.map(row => row.kind === 'hop' && [row.hop.index, row.isLed, row.leadsOn]);
    assert.deepEqual(joins.slice(0, 3), [
      [2, false, false],
      [11, false, true],
      [12, true, true],
    ]);
  });
});
