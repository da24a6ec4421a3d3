import assert from 'node:assert/strict';
import { watchForLeftovers } from './faults/leftovers';
import { runFaultSuite } from './faults/runFaultSuite';

describe('traces on controllers that misbehave', () => {
  it('are never lost, never doubled, and leave nothing behind', async function () {
    this.timeout(300_000);
    const rejections: unknown[] = [];
    const note = (reason: unknown): void => void rejections.push(reason);
    process.on('unhandledRejection', note);
    const leftovers = await watchForLeftovers();
    try {
      await runFaultSuite(100);
      assert.deepEqual(await leftovers(), []);
      assert.deepEqual(rejections, []);
    } finally {
      process.off('unhandledRejection', note);
    }
  });
});
