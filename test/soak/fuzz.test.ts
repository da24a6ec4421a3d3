import assert from 'node:assert/strict';
import { runFuzz } from '../unit/tracing/fuzz/runFuzz';

describe('20,000 answers of any kind', () => {
  it('end in results or errors that have a sentence, and are never reached without proof', async () => {
    const seen = await runFuzz(20_000);
    console.log(`      ${[...seen].map(([came, count]) => `${came} ${count}`).join(', ')}`);
    for (const generation of [1, 2, 3]) assert.ok((seen.get(`${generation} reached`) ?? 0) > 0);
  });
});
