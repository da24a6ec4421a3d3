import assert from 'node:assert/strict';
import { runFuzz } from './fuzz/runFuzz';

describe('a trace on a controller that answers anything at all', () => {
  it('ends in a result or an error that has a sentence, and is never reached without proof', async function () {
    this.timeout(300_000);
    const seen = await runFuzz(1000);
    for (const generation of [1, 2, 3]) {
      assert.ok((seen.get(`${generation} reached`) ?? 0) > 0, `some of generation ${generation} are reached`);
    }
  });
});
