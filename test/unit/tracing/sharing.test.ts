import assert from 'node:assert/strict';
import type { Trace } from '../../../src/path/trace';
import { createMemoryStore } from '../../../src/tracing/memoryStore';
import { newTrace } from '../../../src/tracing/newTrace';
import { RequestBudget } from '../../../src/tracing/requestBudget';
import { runTrace } from '../../../src/tracing/runTrace';
import type { AbortReason } from '../../../src/tracing/runDependencies';
import { BusyController } from './busyController';
import { FakeClock } from './fakeClock';
import { lab, request } from './samples';

/** Several traces on one controller, with what they share. */
class Crowd {
  readonly clock = new FakeClock();
  readonly controller: BusyController;
  readonly abortions: AbortController[] = [];
  readonly waits: string[] = [];
  private readonly budget: RequestBudget;
  private readonly store = createMemoryStore();

  constructor(computeMs: number, perMinute = 10_000) {
    this.controller = new BusyController(this.clock, computeMs);
    this.budget = new RequestBudget(this.clock, perMinute);
  }

  run(count: number, timeLimitMs = 600_000): Promise<readonly Trace[]> {
    return this.clock.run(Promise.all(Array.from({ length: count }, () => this.one(timeLimitMs))));
  }

  private one(timeLimitMs: number): Promise<Trace> {
    const { clock, controller, budget, store } = this;
    const abortion = new AbortController();
    this.abortions.push(abortion);
    return runTrace(newTrace({ controller: lab, request, askedAtMs: clock.now(), utcOffsetMinutes: 0 }), {
      ...{ controller, budget, store, clock, signal: abortion.signal, limits: { timeLimitMs } },
      onChange: () => undefined,
      onWaiting: waiting => this.waits.push(waiting?.kind ?? 'over'),
      log: () => undefined,
    });
  }
}

function assertReached(traces: readonly Trace[]): void {
  for (const { verdict, error } of traces) assert.equal(verdict?.kind, 'reached', error?.kind);
}

describe('several traces on one controller', () => {
  it('ask one list instead of each for itself, and each for its path once', async () => {
    const crowd = new Crowd(8000);
    assertReached(await crowd.run(10));
    const { path, list, task } = crowd.controller.sent;
    assert.equal(path, 10);
    assert.equal(task, 0);
    assert.ok(list <= 20, `${list} lists`);
  });

  it('leave a single trace to ask for itself', async () => {
    const crowd = new Crowd(8000);
    assertReached(await crowd.run(1));
    assert.equal(crowd.controller.sent.list, 0);
    assert.ok(crowd.controller.sent.path > 10);
  });

  it('notice a path soon, although they ask together', async () => {
    const crowd = new Crowd(10_000);
    for (const { times } of await crowd.run(5)) {
      assert.ok((times.finishedAtMs ?? Infinity) - (times.startedAtMs ?? 0) < 14_000);
    }
  });

  it('ask for themselves where the list may not be read', async () => {
    const crowd = new Crowd(4000);
    crowd.controller.listIsForbidden = true;
    assertReached(await crowd.run(3));
  });

  it('look after their tasks all the same', async () => {
    const crowd = new Crowd(70_000);
    assertReached(await crowd.run(2));
    assert.ok(crowd.controller.sent.task >= 2);
    assert.ok(crowd.controller.sent.task <= 8, `${crowd.controller.sent.task} tasks`);
  });

  it('start only as many at once as a controller computes', async () => {
    const crowd = new Crowd(5000);
    assertReached(await crowd.run(80));
    assert.equal(crowd.controller.sent.refused, 0);
    assert.ok(crowd.waits.includes('queue'));
  });

  it('make room for what others compute', async () => {
    const crowd = new Crowd(5000);
    crowd.controller.occupy(20, 120_000);
    assertReached(await crowd.run(40));
    const { refused, start } = crowd.controller.sent;
    assert.ok(refused >= 1 && refused <= 25, `${refused} refused`);
    assert.equal(start - refused, 40);
  });

  it('count together while others leave no room at all', async () => {
    const crowd = new Crowd(1000);
    crowd.controller.occupy(25, 60_000);
    assertReached(await crowd.run(30));
    const { list, refused } = crowd.controller.sent;
    assert.ok(list <= 60, `${list} lists`);
    assert.ok(refused <= 50, `${refused} refused`);
  });

  it('do not stand in the way of others when they leave the queue', async () => {
    const crowd = new Crowd(1000);
    crowd.controller.occupy(25, 60_000);
    crowd.clock.at(20_000, () => {
      for (const each of crowd.abortions.slice(0, 26)) each.abort('cancel' satisfies AbortReason);
    });
    const traces = await crowd.run(30);
    assert.deepEqual(
      traces.map(({ verdict }) => verdict?.kind),
      [...Array<string>(26).fill('cancelled'), ...Array<string>(4).fill('reached')],
    );
  });

  it('say so when a controller stays full until the time limit', async () => {
    const crowd = new Crowd(1000);
    crowd.controller.occupy(25, 3_600_000);
    const traces = await crowd.run(2, 30_000);
    assert.deepEqual(
      traces.map(({ error }) => error?.kind),
      ['tooManyTraces', 'tooManyTraces'],
    );
  });

  it('cost little more than two requests each when requests are scarce', async () => {
    const crowd = new Crowd(6000, 100);
    const began = crowd.clock.now();
    assertReached(await crowd.run(300, 3_600_000));
    const each = crowd.controller.requests / 300;
    assert.ok(each <= 2.5, `${each} requests for each`);
    assert.ok(crowd.clock.now() - began <= 6 * 60_000 * 1.35);
  });
});
