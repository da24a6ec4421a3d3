import assert from 'node:assert/strict';
import { lateOr } from '../../../../src/extension/running/lateOr';

const never = new Promise<never>(() => undefined);

describe('Work that may be late', () => {
  it('is done when it ends in time, also with an error', async () => {
    assert.equal(await lateOr(Promise.resolve(), 60_000), 'done');
    assert.equal(await lateOr(Promise.reject(new Error('no')), 60_000), 'done');
  });

  it('is late when it does not', async () => {
    assert.equal(await lateOr(never, 1), 'late');
  });
});
