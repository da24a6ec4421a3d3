import assert from 'node:assert/strict';
import { ControllerError } from '../../../src/controller/controllerError';
import { english } from '../../../src/path/message';
import type { NetworkPath } from '../../../src/path/networkPath';
import { emptyPath, reachedPath, request, runningPath } from './samples';
import { World } from './world';

/** A controller that needs so long for the path. */
function computing(ms: number, then: NetworkPath = reachedPath()) {
  return (_n: number, ageMs: number): NetworkPath => (ageMs < ms ? runningPath : then);
}

describe('asking for the path', () => {
  it('asks at 0.3 s times powers of 1.25 after the start was answered', async () => {
    const world = new World({ script: { path: computing(2600) } });
    await world.run();
    assert.deepEqual(
      world.controller.times('path'),
      [300, 375, 469, 586, 733, 916, 1145, 1431, 1789, 2236, 2794],
    );
  });

  it('leaves no gap over 5 s', async () => {
    const world = new World({ script: { path: computing(60_000) } });
    await world.run();
    const times = world.controller.times('path');
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    assert.ok(Math.max(...gaps) <= 5000);
    assert.ok(gaps.slice(-6).every(gap => gap === 5000));
  });

  it('needs at most 26 requests for a trace of 30 s, start and task included', async () => {
    const world = new World({ script: { path: computing(30_000), task: () => ({ state: 'running' }) } });
    const { requests, verdict } = await world.run();
    assert.equal(verdict?.kind, 'reached');
    assert.equal(requests.start + requests.poll + requests.task + requests.list, 26);
  });

  it('costs at most 30 % of the controller’s own time and 15 % on average', async () => {
    const overheads: number[] = [];
    for (const ms of [350, 600, 1400, 2600, 5000, 11_800, 30_000]) {
      const world = new World({ script: { path: computing(ms) } });
      const { times } = await world.run();
      overheads.push(((times.finishedAtMs ?? 0) - (times.startedAtMs ?? 0)) / ms - 1);
    }
    assert.ok(Math.max(...overheads) <= 0.3);
    assert.ok(overheads.reduce((sum, each) => sum + each) / overheads.length <= 0.15);
  });

  it('does not let slow answers delay later questions', async () => {
    const world = new World({ script: { path: computing(5000) }, latencyMs: 200 });
    await world.run();
    const times = world.controller.times('path').map(ms => ms - 400);
    assert.deepEqual(times.slice(0, 5), [300, 733, 933, 1145, 1431]);
  });

  it('waits for an answer before it asks again', async () => {
    const world = new World({ script: { path: computing(3000) }, latencyMs: 1000 });
    await world.run();
    const times = world.controller.times('path');
    assert.ok(times.slice(1).every((time, index) => time - (times[index] ?? 0) >= 1000));
  });

  it('asks the task at the first answer that is not final and every 10 s after', async () => {
    const world = new World({ script: { path: computing(30_000), task: () => ({ state: 'running' }) } });
    await world.run();
    assert.deepEqual(world.controller.times('task'), [300, 10_659, 20_817]);
  });

  it('does not ask the task when the first answer is final', async () => {
    const world = new World();
    await world.run();
    assert.deepEqual(world.controller.times('task'), []);
  });

  it('is not computed when the task is in error, with its reason', async () => {
    const world = new World({
      script: { path: () => runningPath, task: () => ({ state: 'failed', reason: 'NCPA1: no inventory' }) },
    });
    const { state, verdict } = await world.run();
    assert.equal(state, 'finished');
    assert.equal(verdict?.kind, 'notComputed');
    assert.match(english(verdict.sentence), /NCPA1: no inventory/);
    assert.equal(world.controller.times('path').length, 1);
  });

  it('goes on when the task cannot be read', async () => {
    const world = new World({
      script: {
        path: computing(1000),
        task: () => {
          throw new ControllerError('notFound', { purpose: 'task' });
        },
      },
    });
    assert.equal((await world.run()).verdict?.kind, 'reached');
  });

  it('takes a 404 on a fresh id for “not yet” during 30 s', async () => {
    const world = new World({
      script: {
        path: (_n, ageMs) => {
          if (ageMs < 20_000) throw new ControllerError('notFound', { purpose: 'poll' });
          return reachedPath();
        },
      },
    });
    assert.equal((await world.run()).verdict?.kind, 'reached');
  });

  it('gives up a trace that is still not found after 30 s', async () => {
    const world = new World({
      script: {
        path: () => {
          throw new ControllerError('notFound', { purpose: 'poll' });
        },
      },
    });
    const trace = await world.run();
    assert.equal(trace.state, 'failed');
    assert.equal(trace.error?.kind, 'gone');
    assert.ok(world.clock.now() - trace.times.askedAtMs < 36_000);
  });

  it('keeps the hops that came when the controller loses the trace', async () => {
    const partial = { ...reachedPath(), status: 'running' } as const;
    const world = new World({
      script: {
        path: n => {
          if (n < 2) return partial;
          throw new ControllerError('notFound', { purpose: 'poll' });
        },
      },
    });
    const trace = await world.run();
    assert.equal(trace.error?.kind, 'gone');
    assert.equal(trace.hops.length, 3);
  });

  it('ends with a verdict at the time limit and shows the hops that came', async () => {
    const partial = { ...reachedPath(), status: 'running' } as const;
    const world = new World({ script: { path: () => partial }, limits: { timeLimitMs: 10_000 } });
    const trace = await world.run();
    assert.equal(trace.verdict?.kind, 'timedOut');
    assert.equal(trace.hops.length, 3);
    assert.equal((trace.times.finishedAtMs ?? 0) - (trace.times.startedAtMs ?? 0), 10_000);
    assert.deepEqual(world.controller.times('delete'), []);
  });
});

describe('the time limit', () => {
  for (const [limitMs, readyMs] of [
    [5000, 4500],
    [1000, 950],
    [200, 100],
  ] as const) {
    it(`of ${limitMs} ms leaves no trace unseen that is ready after ${readyMs} ms`, async () => {
      const world = new World({ script: { path: computing(readyMs) }, limits: { timeLimitMs: limitMs } });
      const { verdict, times } = await world.run();
      assert.equal(verdict?.kind, 'reached');
      assert.equal((times.finishedAtMs ?? 0) - (times.startedAtMs ?? 0), limitMs);
      assert.equal(world.controller.times('path').at(-1), limitMs);
    });
  }

  it('asks once more even if an answer was on its way, and waits for that as long as the limit was', async () => {
    const world = new World({
      script: { path: computing(900) },
      limits: { timeLimitMs: 1000 },
      latencyMs: 600,
    });
    assert.equal((await world.run()).verdict?.kind, 'reached');
    const slow = new World({ limits: { timeLimitMs: 1000 }, latencyMs: 3000 });
    const { verdict, times } = await slow.run();
    const { startedAtMs = 0, finishedAtMs = 0 } = times;
    assert.equal(verdict?.kind, 'timedOut');
    assert.deepEqual([finishedAtMs - startedAtMs, slow.clock.now() - startedAtMs], [1000, 2000]);
  });

  it('leaves a controller alone that wants to be', async () => {
    const path = (n: number): NetworkPath => {
      if (n > 0) throw new ControllerError('rateLimited', { retryAfterMs: 60_000 });
      return runningPath;
    };
    const world = new World({ script: { path }, limits: { timeLimitMs: 5000 } });
    assert.equal((await world.run()).verdict?.kind, 'timedOut');
    assert.deepEqual(world.controller.times('path'), [300, 375]);
  });
});

describe('the settle window', () => {
  it('asks again after 1, 2 and 3 s when an answer is empty and gives no reason', async () => {
    const world = new World({ script: { path: () => emptyPath } });
    const { verdict } = await world.run();
    assert.deepEqual(world.controller.times('path'), [300, 1300, 3300, 6300]);
    assert.equal(verdict?.kind, 'noAnswer');
  });

  it('takes the reason that comes late', async () => {
    const reason = 'Not able to locate interface or host based on source ip address 10.20.1.15';
    const world = new World({ script: { path: n => (n < 2 ? emptyPath : { ...emptyPath, reason }) } });
    const trace = await world.run();
    assert.equal(trace.verdict?.kind, 'notFound');
    assert.equal(trace.reason, reason);
    assert.equal(world.controller.times('path').length, 3);
  });

  it('settles a failure without a reason, too', async () => {
    const world = new World({ script: { path: () => ({ ...emptyPath, status: 'failed' }) } });
    assert.equal((await world.run()).verdict?.kind, 'notComputed');
    assert.equal(world.controller.times('path').length, 4);
  });
});

describe('access lists that are asked for', () => {
  const asked = { ...request, include: ['acl'] } as const;

  it('are waited for while the controller says that it calculates', async () => {
    const calculating = { ...reachedPath(), aclCalculation: { state: 'running' } } as const;
    const done = { ...reachedPath(), aclCalculation: { state: 'succeeded' } } as const;
    const path = (_n: number, ageMs: number) => (ageMs < 40_000 ? calculating : done);
    const world = new World({ request: asked, script: { path } });
    const { verdict } = await world.run();
    assert.equal(verdict?.kind, 'reached');
    assert.ok(world.shown.every(trace => trace.verdict?.kind !== 'reached' || trace.times.finishedAtMs));
    assert.ok(world.clock.now() - (world.shown[0]?.times.askedAtMs ?? 0) >= 40_000);
  });

  it('are waited for 10 s when the controller never mentions them', async () => {
    const world = new World({ request: asked, script: { path: () => reachedPath() } });
    const { times, verdict } = await world.run();
    const waitedMs = (times.finishedAtMs ?? 0) - (times.startedAtMs ?? 0);
    assert.ok(waitedMs >= 10_300 && waitedMs < 13_500);
    assert.notEqual(verdict, undefined);
  });
});
