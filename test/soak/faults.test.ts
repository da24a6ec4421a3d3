import assert from 'node:assert/strict';
import { steps } from '../unit/tracing/faults/faultChoices';
import { watchForLeftovers } from '../unit/tracing/faults/leftovers';
import { deaths } from '../unit/tracing/faults/mortal';
import { runFaultSuite } from '../unit/tracing/faults/runFaultSuite';

describe('a thousand traces on controllers that misbehave', () => {
  it('are never lost, never doubled, and leave nothing behind', async () => {
    const rejections: unknown[] = [];
    const note = (reason: unknown): void => void rejections.push(reason);
    process.on('unhandledRejection', note);
    const leftovers = await watchForLeftovers();
    try {
      const { outcomes } = await runFaultSuite(1000);
      assert.deepEqual(await leftovers(), []);
      assert.deepEqual(rejections, []);
      if (outcomes.length < 1000) return;
      const met = outcomes.flatMap(outcome => outcome.met.map(each => each.split(' ')[0]));
      for (const step of steps) assert.ok(met.includes(step), `nothing went wrong at ${step}`);
      for (const death of deaths) assert.ok(outcomes.some(({ plan }) => plan.death === death));
    } finally {
      process.off('unhandledRejection', note);
    }
  });
});
