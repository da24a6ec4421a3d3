import assert from 'node:assert/strict';
import { ControllerError } from '../../../src/controller/controllerError';
import { english } from '../../../src/path/message';
import type { Trace } from '../../../src/path/trace';
import { pathWithStatistics, runningPath, withStatistics } from './samples';
import { World } from './world';

const forever = { path: () => runningPath };

describe('cancel', () => {
  it('stops the wait and deletes our trace, once', async () => {
    const world = new World({ script: forever });
    world.abortAt(4000, 'cancel');
    const trace = await world.run();
    assert.equal(trace.state, 'finished');
    assert.equal(trace.verdict?.kind, 'cancelled');
    assert.match(english(trace.verdict.sentence), /controller's copy was deleted/);
    assert.deepEqual(world.controller.times('delete'), [4000]);
    assert.equal(trace.requests.delete, 1);
    assert.ok(world.controller.times('path').every(ms => ms < 4000));
  });

  it('says when the copy could not be deleted', async () => {
    const world = new World({
      script: {
        ...forever,
        delete: () => {
          throw new ControllerError('forbidden', { purpose: 'delete', status: 403 });
        },
      },
    });
    world.abortAt(1000, 'cancel');
    const { verdict } = await world.run();
    assert.match(verdict === undefined ? '' : english(verdict.sentence), /copy is still there/);
  });

  it('does not wait long for a deletion that goes on', async () => {
    const world = new World({ script: { ...forever, task: () => ({ state: 'running' }) } });
    world.abortAt(1000, 'cancel');
    const { verdict, times } = await world.run();
    assert.equal(verdict?.kind, 'cancelled');
    assert.match(english(verdict.sentence), /is not known/);
    assert.equal((times.finishedAtMs ?? 0) - (times.startedAtMs ?? 0), 5000);
  });

  it('takes “not found” for deleted', async () => {
    const world = new World({
      script: {
        ...forever,
        delete: () => {
          throw new ControllerError('notFound', { purpose: 'delete', status: 404 });
        },
      },
    });
    world.abortAt(1000, 'cancel');
    const { verdict } = await world.run();
    assert.match(verdict === undefined ? '' : english(verdict.sentence), /copy was deleted/);
  });

  it('waits for a start that is on its way, to delete what comes of it', async () => {
    const world = new World({ latencyMs: 1000 });
    world.abortAt(1500, 'cancel');
    const trace = await world.run();
    assert.equal(trace.controllerTraceId, 'flow-1');
    assert.equal(trace.verdict?.kind, 'cancelled');
    assert.deepEqual(world.controller.times('delete'), [2000]);
    assert.equal(world.controller.times('path').length, 0);
  });

  it('sends nothing more when nothing was started', async () => {
    const world = new World({ latencyMs: 1000 });
    world.abortAt(500, 'cancel');
    const { verdict } = await world.run();
    assert.match(verdict === undefined ? '' : english(verdict.sentence), /before the controller was asked/);
    assert.deepEqual(
      world.controller.calls.map(({ name }) => name),
      ['login'],
    );
  });

  it('never deletes a trace that was adopted', async () => {
    const world: World = new World({ script: forever });
    const trace = { ...startedTrace(world), adopted: true } as const;
    world.abortAt(2000, 'cancel');
    const { verdict } = await world.resume(trace);
    assert.equal(verdict?.kind, 'cancelled');
    assert.deepEqual(world.controller.times('delete'), []);
  });

  it('keeps a verdict that was already there, and ends the wait for statistics', async () => {
    const world = new World({
      request: withStatistics,
      script: { path: () => pathWithStatistics('arriving') },
    });
    world.abortAt(20_000, 'cancel');
    const trace = await world.run();
    assert.equal(trace.verdict?.kind, 'reached');
    assert.equal(trace.phase, 'done');
    assert.equal(trace.hops[1]?.statistics.kind, 'missing');
    assert.equal(world.controller.times('delete').length, 1);
  });
});

describe('stop', () => {
  it('deletes nothing and leaves a record that can be resumed', async () => {
    const world = new World({ script: forever });
    world.abortAt(4000, 'stop');
    const trace = await world.run();
    assert.equal(trace.state, 'running');
    assert.equal(trace.verdict, undefined);
    assert.deepEqual(world.controller.times('delete'), []);
    assert.deepEqual(await world.store.load(trace.id), trace);
  });

  it('leaves statistics to be taken up again', async () => {
    const world = new World({
      request: withStatistics,
      script: { path: () => pathWithStatistics('arriving') },
    });
    world.abortAt(20_000, 'stop');
    const trace = await world.run();
    assert.equal(trace.phase, 'statistics');
    assert.equal(trace.hops[1]?.statistics.kind, 'arriving');
  });
});

/** A running trace as a window that was closed leaves it. */
function startedTrace(world: World): Trace {
  const intent = world.intent();
  const times = { ...intent.times, startedAtMs: world.clock.now() };
  return { ...intent, phase: 'computing', controllerTraceId: 'flow-1', times };
}
