import assert from 'node:assert/strict';
import { batchDetail, batchEnd, batchQuestion } from '../../../../src/extension/fromText/batchWords';
import { reader } from '../reader';

const labels = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `10.1.1.${index + 1} → 10.9.4.20`);

describe('the words about several traces at once', () => {
  it('name the one that is left of several lines, and count more', () => {
    assert.equal(batchQuestion(labels(1), 'lab', reader), "Start the trace '10.1.1.1 → 10.9.4.20' on 'lab'?");
    assert.equal(batchQuestion(labels(2), 'lab', reader), "Start 2 traces on 'lab'?");
  });

  it('list what the question does not name, as far as a dialog shows it', () => {
    assert.equal(batchDetail(labels(1), 0, reader), '');
    assert.deepEqual(batchDetail(labels(2), 0, reader).split('\n'), labels(2));
    assert.deepEqual(batchDetail(labels(14), 0, reader).split('\n').slice(-2), [
      '10.1.1.12 → 10.9.4.20',
      'and 2 more',
    ]);
  });

  it('say of lines that were left out only what is true of all of them', () =>
    assert.equal(
      batchDetail(labels(1), 3, reader),
      'Lines without two addresses of one family, left out: 3',
    ));

  it('count at the end what was not cancelled, one as one', () => {
    assert.equal(batchEnd(1, 'Reached: 1', reader), '1 trace is done. Reached: 1');
    assert.equal(batchEnd(3, 'Reached: 3', reader), '3 traces are done. Reached: 3');
  });
});
