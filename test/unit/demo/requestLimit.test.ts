import assert from 'node:assert/strict';
import { requestLimit } from '../../../src/demo/faults/requestLimit';
import { startDemo } from '../../../src/demo/startDemo';

describe('a limit of requests per minute', () => {
  it('turns away what is too much, says for how long, and counts only what it answered', async () => {
    let nowMs = Date.UTC(2026, 0, 1);
    const now = (): number => nowMs;
    const demo = await startDemo({ now, faults: requestLimit(2, now) });
    const ask = (): Promise<Response> => fetch(`${demo.url}/dna/intent/api/v1/flow-analysis`);
    try {
      assert.deepEqual([(await ask()).status, (await ask()).status], [401, 401]);
      nowMs += 20_000;
      const refused = await ask();
      assert.equal(refused.status, 429);
      assert.equal(refused.headers.get('retry-after'), '40');
      nowMs += 40_001;
      assert.equal((await ask()).status, 401);
    } finally {
      await demo.close();
    }
  });
});
