import assert from 'node:assert/strict';
import type { Hop } from '../../../src/path/hop';
import { english } from '../../../src/path/message';
import { campus, campusWith, host, nowMs, path, port, unknownHop, verdictOf } from './samples';

const minuteMs = 60_000;

/** What is doubtful, the hops, and the doubt as it is said. */
const rows: readonly (readonly [string, readonly Hop[], string])[] = [
  [
    'accuracy',
    campusWith(2, { accuracy: [{ percent: 90 }, { percent: 60, reason: 'NetFlow only' }] }),
    'Accuracy is 60 % at dist-2: NetFlow only',
  ],
  ['accuracy', campusWith(2, { accuracy: [{ percent: NaN }] }), 'Accuracy is ? at dist-2.'],
  ['accuracy', campusWith(2, { accuracy: [{ percent: 99 }] }), 'Accuracy is 99 % at dist-2.'],
  [
    'accuracy',
    campusWith(3, { accuracy: [{ reason: 'Several paths' }] }),
    'Accuracy is reduced at core-1: Several paths',
  ],
  ['unknownHop', campusWith(2, unknownHop), '1 hop is unknown to the controller.'],
  [
    'startsElsewhere',
    [host('10.20.1.16'), ...campus.slice(1)],
    'The path starts at 10.20.1.16, which is not 10.20.1.15.',
  ],
  [
    'deviceUnreachable',
    campusWith(3, { device: { reachability: 'Unreachable' } }),
    'The controller does not reach or manage core-1 (Unreachable).',
  ],
  [
    'deviceUnreachable',
    campusWith(3, { device: { reachability: 'Reachable', management: 'Never Managed' } }),
    'The controller does not reach or manage core-1 (Never Managed).',
  ],
  [
    'interfaceDown',
    campusWith(1, {
      egress: {
        physical: port('Gi1/0/1', { statistics: { kind: 'value', value: { operationalStatus: 'down' } } }),
        virtual: [],
      },
    }),
    'Interface Gi1/0/1 is down at access-1.',
  ],
  [
    'interfaceDown',
    campusWith(1, { ingress: { virtual: [port('Vlan20', { facts: { adminStatus: 'DOWN' } })] } }),
    'Interface Vlan20 is down at access-1.',
  ],
  [
    'managementNetwork',
    campus.map(hop => ({
      ...hop,
      egress: { physical: port('Gi0/0', { vrf: 'Mgmt-vrf' }), virtual: [port('Vlan1')] },
    })),
    'Every interface is in the management VRF (Mgmt-vrf).',
  ],
  [
    'staleSync',
    campusWith(1, { device: { lastSyncAtMs: nowMs - 31 * minuteMs } }),
    'The controller last read access-1 31 min ago.',
  ],
];

const undoubted: readonly (readonly [string, readonly Hop[]])[] = [
  ['full accuracy', campusWith(2, { accuracy: [{ percent: 100, reason: 'exact' }] })],
  [
    'a reachable, managed device that was read lately',
    campusWith(2, {
      device: { reachability: 'Reachable', management: 'Managed', lastSyncAtMs: nowMs - 30 * minuteMs },
    }),
  ],
  [
    'an interface that is up by newer statistics, though the inventory has it down',
    campusWith(2, {
      egress: {
        physical: port('Gi1/0/1', {
          statistics: { kind: 'value', value: { operationalStatus: 'up' } },
          facts: { operationalStatus: 'down' },
        }),
        virtual: [],
      },
    }),
  ],
  [
    'one interface in the management VRF among others',
    campus.map((hop, position) => ({
      ...hop,
      egress: { physical: port('Gi0/0', { vrf: position === 1 ? 'Mgmt-vrf' : 'global' }), virtual: [] },
    })),
  ],
  [
    'a device that the controller reads in the future by its clock',
    campusWith(1, { device: { lastSyncAtMs: nowMs + minuteMs } }),
  ],
  [
    'a first hop known by its management address',
    campusWith(0, { ip: '192.0.2.99', device: { managementAddress: '10.20.1.15' } }),
  ],
];

describe('doubts', () => {
  for (const [id, hops, sentence] of rows) {
    it(`are ${id}: ${sentence}`, () => {
      const verdict = verdictOf(path(hops));
      assert.equal(verdict.kind, 'reachedWithDoubts');
      assert.deepEqual(
        verdict.doubts.map(doubt => [doubt.id, english(doubt.sentence)]),
        [[id, sentence]],
      );
    });
  }

  for (const [fact, hops] of undoubted) {
    it(`are none for ${fact}`, () => assert.equal(verdictOf(path(hops)).kind, 'reached'));
  }

  it('name every hop that gives rise to them', () => {
    const hops = campus.map(hop => ({ ...hop, accuracy: [{ percent: 50 }] }));
    const [doubt] = verdictOf(path(hops)).doubts;
    assert.deepEqual(doubt?.hops, [0, 1, 2, 3, 4]);
    assert.equal(english(doubt.sentence), 'Accuracy is 50 % at 10.20.1.15, access-1, dist-2, ….');
  });

  it('count unknown hops', () => {
    const hops = campus.map((hop, position) => (position === 1 || position === 3 ? unknownHop : hop));
    assert.deepEqual(
      verdictOf(path(hops)).doubts.map(({ sentence }) => english(sentence)),
      ['2 hops are unknown to the controller.'],
    );
  });

  it('take the age of a sync from the setting', () => {
    const hops = campusWith(1, { device: { lastSyncAtMs: nowMs - 31 * minuteMs } });
    assert.equal(verdictOf(path(hops), { staleSyncMinutes: 60 }).kind, 'reached');
  });

  it('stand beside a partial path too', () => {
    const hops = campusWith(1, { accuracy: [{ percent: 70 }] }).slice(0, 4);
    const verdict = verdictOf(path(hops));
    assert.deepEqual([verdict.kind, verdict.doubts.map(({ id }) => id)], ['partial', ['accuracy']]);
  });
});
