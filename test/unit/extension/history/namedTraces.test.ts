import assert from 'node:assert/strict';
import { linesFor } from '../../../../src/extension/history/namedTraces';
import { reader } from '../reader';

const traces = (...labels: readonly string[]): Parameters<typeof linesFor>[0] =>
  labels.map((label, index) => ({ label, facts: `Reached · 14:0${index}` }));

describe('the traces that a question is about', () => {
  it('are told from others between the same ends', () => {
    assert.deepEqual(linesFor(traces('a → b'), reader), ['Reached · 14:00', '']);
    assert.deepEqual(linesFor(traces('a → b', 'c → d', 'a → b'), reader), [
      'a → b · Reached · 14:00',
      'c → d',
      'a → b · Reached · 14:02',
      '',
    ]);
  });

  it('are as many as a dialog has room for', () => {
    const lines = linesFor(traces(...Array.from({ length: 15 }, (_, index) => `trace ${index}`)), reader);
    assert.deepEqual([lines.length, ...lines.slice(11)], [14, 'trace 11', 'and 3 more', '']);
  });
});
