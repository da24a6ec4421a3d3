import assert from 'node:assert/strict';
import type { HopInterface } from '../../../src/path/hop';
import { pageMessages } from '../../../src/path/pageMessages';
import { defaultThresholds } from '../../../src/path/thresholds';
import { portModels } from '../../../src/webview/model/portModels';
import { sayWith } from '../../../src/webview/words';
import { campus, path, port, verdictOf } from '../path/samples';

const counted = (adminStatus: string, operationalStatus: string): Partial<HopInterface> => ({
  statistics: { kind: 'value', value: { adminStatus, operationalStatus } },
});

const states: readonly (readonly [string, Partial<HopInterface>, boolean])[] = [
  ['up', counted('up', 'up'), false],
  ['unsaid', {}, false],
  ['down', counted('up', 'down'), true],
  ['switched off', counted('down', 'up'), true],
  ['switched off, by the inventory alone', { facts: { adminStatus: 'DOWN' } }, true],
  ['disabled for an error', counted('up', 'err-disabled'), true],
  ['without its module', { facts: { operationalStatus: 'notPresent' } }, true],
  ['up again by newer statistics', { ...counted('up', 'up'), facts: { operationalStatus: 'down' } }, false],
];

describe('the ports of a row', () => {
  for (const [state, more, isDown] of states) {
    it(`are ${isDown ? '' : 'not '}marked as down, with a doubt, where one is ${state}`, () => {
      const egress = { physical: port('GigabitEthernet1/0/1', more), virtual: [] };
      const hops = campus.map((hop, position) => (position === 1 ? { ...hop, egress } : hop));
      const doubts = verdictOf(path(hops)).doubts.map(({ id }) => id);
      const hop = hops[1];
      assert.ok(hop);
      const marks = portModels(hop, undefined, defaultThresholds, sayWith(pageMessages)).map(
        ({ down }) => down,
      );
      assert.deepEqual(doubts, isDown ? ['interfaceDown'] : []);
      assert.deepEqual(marks, [undefined, isDown ? 'down' : undefined]);
    });
  }
});
