import assert from 'node:assert/strict';
import { RequestBudget } from '../../../src/tracing/requestBudget';
import { FakeClock } from './fakeClock';
import { runningPath } from './samples';
import { World } from './world';

const never = new AbortController().signal;

describe('the request budget', () => {
  it('lets so many requests through in any minute and no more', async () => {
    const clock = new FakeClock(0);
    const budget = new RequestBudget(clock, 3);
    const times: number[] = [];
    const ask = async (afterMs: number): Promise<void> => {
      await clock.wait(afterMs, never);
      await budget.take('trace', never);
      times.push(clock.now());
    };
    await clock.run(Promise.all([ask(0), ask(10_000), ask(20_000), ask(21_000), ask(22_000)]));
    assert.deepEqual(times, [0, 10_000, 20_000, 60_000, 70_000]);
  });

  it('obeys another limit from the next request on', async () => {
    const clock = new FakeClock(0);
    let limit = 1;
    const budget = new RequestBudget(clock, () => limit);
    await budget.take('trace', never);
    limit = 2;
    await budget.take('trace', never);
    assert.equal(clock.now(), 0);
  });

  it('lets those go who wait already soon after the limit was raised', async () => {
    const clock = new FakeClock(0);
    let limit = 1;
    const budget = new RequestBudget(clock, () => limit);
    await budget.take('trace', never);
    const second = budget.take('trace', never);
    limit = 2;
    await clock.run(second);
    assert.equal(clock.now(), 1000);
  });

  it('lets traces go before the inventory and keeps a sixth of the minute for them', async () => {
    const clock = new FakeClock(0);
    const budget = new RequestBudget(clock, 6);
    const order: string[] = [];
    const ask = async (name: string, priority: 'trace' | 'enrichment'): Promise<void> => {
      await budget.take(priority, never);
      order.push(`${name} ${clock.now()}`);
    };
    const all = ['a', 'b', 'c', 'd', 'e', 'f'].map(name => ask(name, 'enrichment'));
    all.push(ask('g', 'trace'));
    await clock.run(Promise.all(all));
    assert.deepEqual(order.at(5), 'g 0');
    assert.deepEqual(order.at(6), 'f 60000');
  });

  it('ends a wait when the signal is aborted, and gives the place to the next', async () => {
    const clock = new FakeClock(0);
    const budget = new RequestBudget(clock, 1);
    await budget.take('trace', never);
    const abortion = new AbortController();
    const left = budget.take('trace', abortion.signal);
    const next = budget.take('trace', never);
    clock.at(1000, () => abortion.abort('cancel'));
    await assert.rejects(clock.run(left), reason => reason === 'cancel');
    await clock.run(next);
    assert.ok(clock.now() <= 120_000);
  });

  it('holds over all traces of a controller', async () => {
    const world = new World({ script: { path: () => runningPath }, perMinute: 20 });
    const together = [world.run(), world.run(), world.run()];
    await Promise.all(together);
    const times = world.controller.calls.filter(({ name }) => name !== 'login').map(({ atMs }) => atMs);
    const most = Math.max(...times.map(from => times.filter(at => at >= from && at < from + 60_000).length));
    assert.ok(most <= 20, `${most} in a minute`);
  });
});

describe('a trace’s count of its requests', () => {
  it('is the controller’s own when it runs alone', async () => {
    const world = new World({ script: { path: () => runningPath } });
    const { requests } = await world.run();
    assert.deepEqual(requests, world.controller.requestCounts());
  });

  it('holds only its own when several run at once', async () => {
    const world = new World({ script: { path: () => runningPath }, latencyMs: 20 });
    const traces = await Promise.all([world.run(), world.run()]);
    const total = world.controller.requestCounts();
    for (const purpose of ['start', 'poll', 'task'] as const) {
      const sum = traces.reduce((count, { requests }) => count + requests[purpose], 0);
      assert.equal(sum, total[purpose], purpose);
    }
    assert.equal(traces[0].requests.start, 1);
  });
});
