import assert from 'node:assert/strict';
import { english, message } from '../../../../src/path/message';
import { isWorthSaying, tally } from '../../../../src/extension/fromText/tally';
import { blockedHops, finishedTrace, wiredHops } from '../../../fixtures/traces';

describe('tally', () => {
  it('counts traces by what came of them, those first that came first', () => {
    const counts = tally([wiredHops, blockedHops, wiredHops].map(hops => finishedTrace(hops)));
    const words = counts.map(({ headline, count }) => `${english(headline)} ${count}`);
    assert.deepEqual(words, ['Reached 2', 'Blocked 1']);
  });

  it('is empty for no traces', () => assert.deepEqual(tally([]), []));
});

describe('isWorthSaying', () => {
  const done = finishedTrace(wiredHops);
  const sentence = message('problem.noAddress');
  const failed = { ...done, error: { kind: 'forbidden', sentence } } as const;

  it('is silent while all have their answer before a notification is due', () => {
    assert.equal(isWorthSaying([done, done], 999, 1000), false);
    assert.equal(isWorthSaying([done, done], 1000, 1000), true);
  });

  it('says at once that one could not be asked for', () =>
    assert.equal(isWorthSaying([done, failed], 10, 1000), true));

  it('has nothing to say of none', () => assert.equal(isWorthSaying([], 5000, 1000), false));
});
