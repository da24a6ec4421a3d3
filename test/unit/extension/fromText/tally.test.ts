import assert from 'node:assert/strict';
import { english } from '../../../../src/path/message';
import { tally } from '../../../../src/extension/fromText/tally';
import { blockedHops, finishedTrace, wiredHops } from '../../../fixtures/traces';

describe('tally', () => {
  it('counts traces by what came of them, those first that came first', () => {
    const counts = tally([wiredHops, blockedHops, wiredHops].map(hops => finishedTrace(hops)));
    const words = counts.map(({ headline, count }) => `${english(headline)} ${count}`);
    assert.deepEqual(words, ['Reached 2', 'Blocked 1']);
  });

  it('is empty for no traces', () => assert.deepEqual(tally([]), []));
});
