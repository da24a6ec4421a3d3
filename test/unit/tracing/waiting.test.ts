import assert from 'node:assert/strict';
import { ControllerError } from '../../../src/controller/controllerError';
import { english } from '../../../src/path/message';
import { resumptionOf } from '../../../src/tracing/resumption';
import { reachedPath, request, runningPath } from './samples';
import { World } from './world';

/** The second question fails once, in some way. */
function failingOnce(error: ControllerError) {
  return (n: number) => {
    if (n === 1) throw error;
    return n === 0 ? runningPath : reachedPath();
  };
}

describe('waiting for what passes by itself', () => {
  it('waits as long as a 429 asks for, and says so', async () => {
    const error = new ControllerError('rateLimited', { status: 429, retryAfterMs: 30_000 });
    const world = new World({ script: { path: failingOnce(error) } });
    assert.equal((await world.run()).verdict?.kind, 'reached');
    assert.deepEqual(world.controller.times('path'), [300, 375, 30_375]);
    const [waiting, over] = world.waits;
    assert.equal(waiting?.kind, 'rateLimited');
    assert.match(english(waiting.sentence), /lab asks for fewer requests; going on in 30 s/);
    assert.equal(over, undefined);
  });

  it('waits 15 s without Retry-After', async () => {
    const error = new ControllerError('rateLimited', { status: 429 });
    const world = new World({ script: { path: failingOnce(error) } });
    await world.run();
    assert.deepEqual(world.controller.times('path'), [300, 375, 15_375]);
  });

  it('waits 120 s at most', async () => {
    const error = new ControllerError('rateLimited', { status: 429, retryAfterMs: 3_600_000 });
    const world = new World({ script: { path: failingOnce(error) }, limits: { timeLimitMs: 300_000 } });
    await world.run();
    assert.deepEqual(world.controller.times('path'), [300, 375, 120_375]);
  });

  for (const [kind, status] of [
    ['unreachable', undefined],
    ['noAnswer', undefined],
    ['nameNotResolved', undefined],
    ['server', 503],
    ['server', 500],
  ] as const) {
    it(`goes on after ${kind} ${status ?? ''}`, async () => {
      const error = new ControllerError(kind, status === undefined ? {} : { status });
      const world = new World({ script: { path: failingOnce(error) } });
      assert.equal((await world.run()).verdict?.kind, 'reached');
      assert.equal(world.controller.times('start').length, 1);
    });
  }

  it('gives up at the time limit', async () => {
    const path = (): never => {
      throw new ControllerError('unreachable', { reason: 'connection refused' });
    };
    const world = new World({ script: { path } });
    const { verdict, times } = await world.run();
    assert.equal(verdict?.kind, 'timedOut');
    assert.equal((times.finishedAtMs ?? 0) - (times.startedAtMs ?? 0), 120_000);
  });

  for (const kind of ['signInRefused', 'notTheApi', 'certificate', 'forbidden'] as const) {
    it(`ends with ${kind} in a record that can be resumed`, async () => {
      const error = new ControllerError(kind, { purpose: 'poll', status: 401, reason: 'some reason' });
      const world = new World({ script: { path: failingOnce(error) } });
      const failed = await world.run();
      assert.equal(failed.state, 'failed');
      assert.equal(failed.error?.kind, kind);
      assert.equal((await world.store.load(failed.id))?.controllerTraceId, 'flow-1');
      const resumed = await world.resume(failed);
      assert.equal(resumed.verdict?.kind, 'reached');
      assert.equal(resumed.error, undefined);
      assert.equal(world.controller.times('start').length, 1);
    });
  }

  it('never shows anything but the sentence of an unexpected error', async () => {
    const path = (): never => {
      throw new TypeError('x is not a function');
    };
    const world = new World({ script: { path } });
    const { error } = await world.run();
    assert.equal(error?.kind, 'unexpected');
    assert.doesNotMatch(english(error.sentence), /\n|at .*\.ts/);
  });
});

describe('a controller that cannot be reached any more', () => {
  const lost = (): never => {
    throw new ControllerError('unreachable', { reason: 'no route to it' });
  };

  it('is not said to be still computing', async () => {
    const world = new World({ script: { path: n => (n < 3 ? runningPath : lost()) } });
    const { verdict } = await world.run();
    assert.equal(verdict?.kind, 'timedOut');
    assert.match(english(verdict.sentence), /could not be reached any more; .* the trace can be resumed/);
  });

  it('is said to be computing when it answered the last question', async () => {
    const world = new World({ script: { path: n => (n === 3 ? lost() : runningPath) } });
    assert.match(english((await world.run()).verdict?.sentence ?? assert.fail()), /still being computed/);
  });

  it('does not keep a start of which nothing is known waiting for ever; it can be looked up later', async () => {
    const reachable = { now: false };
    const world: World = new World({
      script: {
        login: () => (reachable.now ? undefined : lost()),
        list: () => [
          { traceId: 'flow-5', request, status: 'completed', createdAtMs: world.clock.now() } as const,
        ],
      },
    });
    const intent = world.intent();
    const times = { ...intent.times, controllerAskedAtMs: world.clock.now() };
    const failed = await world.resume({ ...intent, phase: 'starting', times });
    assert.equal(failed.error?.kind, 'unreachable');
    assert.equal(failed.times.finishedAtMs, intent.times.askedAtMs + 120_000);
    reachable.now = true;
    const resumed = await world.resume(failed);
    assert.equal(resumed.verdict?.kind, 'reached');
    assert.equal(resumed.controllerTraceId, 'flow-5');
    assert.deepEqual(world.controller.times('start'), []);
  });

  it('leaves a start of which nothing is known to be looked up when the list makes no sense', async () => {
    const world = new World({
      script: {
        start: () => {
          throw new ControllerError('noAnswer', { purpose: 'start', mayHaveArrived: true });
        },
        list: () => {
          throw new ControllerError('notTheApi', { purpose: 'list' });
        },
      },
    });
    const failed = await world.run();
    assert.equal(failed.error?.kind, 'notTheApi');
    assert.equal(resumptionOf(failed), 'lookUp');
  });
});

describe('access lists that are never checked to the end', () => {
  it('do not hold up a trace that has failed', async () => {
    const path = { ...reachedPath(), status: 'failed', aclCalculation: { state: 'running' } } as const;
    const world = new World({ request: { ...request, include: ['acl'] }, script: { path: () => path } });
    const { verdict, times } = await world.run();
    assert.equal(verdict?.kind, 'partial');
    assert.equal(verdict.acl, 'failed');
    assert.ok((times.finishedAtMs ?? 0) - (times.startedAtMs ?? 0) < 20_000);
  });
});
