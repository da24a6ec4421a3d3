import assert from 'node:assert/strict';
import { ControllerError } from '../../../src/controller/controllerError';
import { english } from '../../../src/path/message';
import type { Trace } from '../../../src/path/trace';
import { createFileStore } from '../../../src/tracing/fileStore';
import { readHead } from '../../../src/tracing/head';
import type { TraceStore } from '../../../src/tracing/traceStore';
import {
  device,
  host,
  pathWithStatistics,
  reachedPath,
  request,
  runningPath,
  withStatistics,
} from './samples';
import { temporaryFolder } from './temporaryFolder';
import { World } from './world';

/** A store whose process is killed after so many writes: nothing it is asked for later ever ends. */
function killedAfter(writes: number, store: TraceStore, killed: () => void): TraceStore {
  let count = 0;
  return {
    ...store,
    load: id => store.load(id),
    list: () => store.list(),
    delete: id => store.delete(id),
    onDidChange: listener => store.onDidChange(listener),
    save: async trace => {
      count += 1;
      if (count <= writes) await store.save(trace);
      if (count >= writes) {
        killed();
        await new Promise(() => undefined);
      }
    },
  };
}

describe('resuming', () => {
  const folder = temporaryFolder();
  const files = () => createFileStore({ folder: folder(), log: () => undefined });

  /** Runs a trace that is killed right after a write, and then what a new window makes of its record. */
  async function killAndResume(writes: number): Promise<{ before: World; trace: Trace }> {
    const path = (_n: number, ageMs: number) => (ageMs < 3000 ? runningPath : reachedPath());
    const before = await new Promise<World>(resolve => {
      const world: World = new World({
        script: { path },
        store: killedAfter(writes, files(), () => {
          world.clock.halt();
          resolve(world);
        }),
      });
      void world.run();
    });
    const { running } = await readHead(folder());
    const store = files();
    const record = await store.load(running[0] ?? '');
    assert.ok(record !== undefined, 'the head names a record');
    return { before, trace: await new World({ script: { path }, store }).resume(record) };
  }

  it('starts a trace whose start was certainly not sent', async () => {
    const { before, trace } = await killAndResume(1);
    assert.equal(before.controller.times('start').length, 0);
    assert.equal(trace.verdict?.kind, 'reached');
    assert.equal(trace.requests.start, 1);
  });

  it('sends no start when it may have been sent, and says so if none is found', async () => {
    const { trace } = await killAndResume(2);
    assert.equal(trace.error?.kind, 'startUnknown');
    assert.equal(trace.requests.start, 0);
  });

  it('goes on with the controller’s trace when its id is on record', async () => {
    const { trace } = await killAndResume(3);
    assert.equal(trace.verdict?.kind, 'reached');
    assert.equal(trace.requests.start, 1);
    assert.equal(trace.controllerTraceId, 'flow-1');
  });

  it('asks at once and sends no start', async () => {
    const world = new World();
    const record = startedAgo(world, 20_000);
    const trace = await world.resume(record);
    assert.equal(trace.verdict?.kind, 'reached');
    assert.deepEqual(world.controller.times('start'), []);
    assert.deepEqual(world.controller.times('path'), [0]);
  });

  it('continues with the gaps that fit the age of the trace', async () => {
    const world = new World({ script: { path: n => (n < 2 ? runningPath : reachedPath()) } });
    await world.resume(startedAgo(world, 3_600_000));
    const [first = 0, second = 0, third = 0] = world.controller.times('path');
    assert.equal(first, 0);
    assert.ok(second > 0 && second <= 5000);
    assert.equal(third - second, 5000);
  });

  it('adopts a start that the record does not know the answer of', async () => {
    const world: World = new World({
      script: {
        list: () => [
          { traceId: 'flow-5', request, status: 'completed', createdAtMs: world.clock.now() + 5100 } as const,
        ],
      },
    });
    const intent = world.intent();
    const times = { ...intent.times, controllerAskedAtMs: world.clock.now() + 5000 };
    const trace = await world.resume({ ...intent, phase: 'starting', times });
    assert.equal(trace.controllerTraceId, 'flow-5');
    assert.equal(trace.verdict?.kind, 'reached');
    assert.deepEqual(world.controller.times('start'), []);
  });

  it('keeps waiting after a time limit, with a new one', async () => {
    const path = (n: number) => (n < 45 ? runningPath : reachedPath());
    const world = new World({ script: { path } });
    const timedOut = await world.run();
    assert.equal(timedOut.verdict?.kind, 'timedOut');
    assert.equal((await world.resume(timedOut)).verdict?.kind, 'reached');
    assert.equal(world.controller.times('start').length, 1);
  });

  it('takes up statistics that were still arriving, without losing the verdict', async () => {
    const path = (n: number) => pathWithStatistics(n < 2 ? 'arriving' : 'value');
    const world = new World({ request: withStatistics, script: { path } });
    const running = world.run();
    world.abortAt(20_000, 'stop');
    const record = await running;
    const next = new World({ request: withStatistics, script: { path: () => pathWithStatistics('value') } });
    const trace = await next.resume(record);
    assert.equal(trace.verdict?.kind, 'reached');
    assert.equal(trace.hops[1]?.statistics.kind, 'value');
    assert.ok(next.shown.every(({ verdict }) => verdict?.kind === 'reached'));
  });

  it('ends statistics as missing after the first question when their time is long over', async () => {
    const world = new World({ script: { path: () => pathWithStatistics('arriving') } });
    const intent = { ...startedAgo(world, 7_200_000), request: withStatistics };
    const finished: Trace = {
      ...intent,
      state: 'finished',
      phase: 'statistics',
      hops: pathWithStatistics('arriving').hops,
      times: { ...intent.times, finishedAtMs: world.clock.now() - 7_199_000 },
    };
    const trace = await world.resume(finished);
    assert.equal(trace.phase, 'done');
    assert.equal(trace.hops[1]?.statistics.kind, 'missing');
    assert.ok(world.controller.times('path').length <= 2);
  });

  it('asks again who owns the destination, so that the verdict stays', async () => {
    const hops = [host('10.20.1.15'), { ...device('core-1'), statistics: { kind: 'arriving' } as const }];
    const script = {
      path: () => ({ ...reachedPath(), hops }),
      owners: () => [{ deviceId: 'device-core-1' }],
    };
    const world = new World({ request: withStatistics, script });
    world.abortAt(3000, 'stop');
    const record = await world.run();
    assert.equal(record.verdict?.kind, 'reached');
    assert.equal((await new World({ script }).resume(record)).verdict?.kind, 'reached');
  });

  it('says so when the controller no longer has the trace, and keeps the local copy', async () => {
    const store = files();
    const running = { ...reachedPath(), status: 'running' } as const;
    const before = new World({ script: { path: () => running }, store });
    before.abortAt(3000, 'stop');
    const record = await before.run();
    const path = (): never => {
      throw new ControllerError('notFound', { purpose: 'poll', status: 404 });
    };
    const gone = await new World({ script: { path }, store }).resume({ ...record, hops: running.hops });
    assert.equal(gone.error?.kind, 'gone');
    assert.match(english(gone.error.sentence), /no longer has this trace; the local copy is still here/);
    const kept = await files().load(record.id);
    assert.equal(kept?.hops.length, 3);
    assert.equal(kept.request.destination, request.destination);
  });

  it('waits until the controller can be reached again', async () => {
    const world = new World({
      script: {
        login: n => {
          if (n < 2) throw new ControllerError('nameNotResolved');
        },
      },
    });
    assert.equal((await world.resume(startedAgo(world, 20_000))).verdict?.kind, 'reached');
  });

  it('leaves a trace alone at which nothing is left to do', async () => {
    const world = new World();
    const done = await world.run();
    const calls = world.controller.calls.length;
    assert.deepEqual(await world.resume(done), done);
    assert.equal(world.controller.calls.length, calls);
  });
});

function startedAgo(world: World, agoMs: number): Trace {
  const intent = world.intent();
  const startedAtMs = world.clock.now() - agoMs;
  return {
    ...intent,
    phase: 'computing',
    controllerTraceId: 'flow-1',
    times: { ...intent.times, askedAtMs: startedAtMs, startedAtMs },
  };
}
