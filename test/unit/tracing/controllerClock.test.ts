import assert from 'node:assert/strict';
import type { TraceList } from '../../../src/controller/controller';
import { ControllerError } from '../../../src/controller/controllerError';
import { english } from '../../../src/path/message';
import { provenance } from '../../../src/path/provenance';
import type { Trace } from '../../../src/path/trace';
import { budgeted } from '../../../src/tracing/budgeted';
import { RequestBudget } from '../../../src/tracing/requestBudget';
import { FakeClock } from './fakeClock';
import { FakeController } from './fakeController';
import { World } from './world';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const never = new AbortController().signal;

/** A trace over a device that was read so long ago, by a controller whose clock is so far ahead of ours. */
async function traceOver(syncAgeMs: number, aheadMs: number): Promise<{ trace: Trace; nowMs: number }> {
  const world: World = new World({
    aheadMs,
    script: {
      devices: ids => ids.map(id => ({ id, lastSyncAtMs: world.clock.now() + aheadMs - syncAgeMs })),
    },
  });
  return { trace: await world.run(), nowMs: world.clock.now() };
}

describe('the age of what a controller has read', () => {
  for (const [name, aheadMs] of [
    ['a day ahead', dayMs],
    ['a day behind', -dayMs],
    ['right', 0],
  ] as const) {
    it(`counts by the controller's clock, which is ${name}`, async () => {
      const fresh = await traceOver(12 * minuteMs, aheadMs);
      assert.deepEqual(fresh.trace.verdict?.doubts, []);
      const stale = await traceOver(45 * minuteMs, aheadMs);
      assert.deepEqual(
        stale.trace.verdict?.doubts.map(({ sentence }) => english(sentence)),
        ['The controller last read access-1 45 min ago.'],
      );
    });

    it(`is shown by the controller's clock, which is ${name}`, async () => {
      const { trace, nowMs } = await traceOver(12 * minuteMs, aheadMs);
      assert.ok(provenance(trace, nowMs).map(english).includes('Oldest device sync 12 min ago.'));
    });
  }
});

/** A controller that answers to begin with, and then no more. */
class FallingSilent extends FakeController {
  silent = false;
  private heardAtMs: number | undefined;

  constructor(private readonly time: FakeClock) {
    super(time);
  }

  override async listTraces(): Promise<TraceList> {
    const list = await super.listTraces({}, never);
    if (this.silent) throw new ControllerError('noAnswer', { purpose: 'list', timeoutMs: 10_000 });
    this.heardAtMs = this.time.now();
    return list;
  }

  override controllerTimeMs(): number | undefined {
    return this.heardAtMs;
  }
}

describe("the controller's clock", () => {
  it('is not what an answer of long ago said when nothing answers any more', async () => {
    const clock = new FakeClock();
    const budget = new RequestBudget(clock);
    const controller = new FallingSilent(clock);
    const ask = budgeted(controller, budget, () => undefined);
    await ask.listTraces({}, never);
    controller.silent = true;
    await clock.run(clock.wait(8 * 60 * minuteMs, never));
    await assert.rejects(ask.listTraces({}, never));
    assert.equal(budget.meter.controllerNowMs(), clock.now());
  });
});
