import assert from 'node:assert/strict';
import type { TraceFilter } from '../../../src/controller/controller';
import { mapPath } from '../../../src/controller/map/path';
import { demoExamples } from '../../../src/demo/examples';
import { inclusions, type Inclusion } from '../../../src/path/traceRequest';
import { AllGenerations, generations, requestOf } from './allGenerations';
import { omit, plain, plainHops, withoutMacs, withoutNewerFields } from './comparable';
import { connect, failureOf, never } from './connecting';
import { olderForm } from './olderForm';

/** Moments of a trace: running, path there, reason late, access lists late, slow one done, statistics there. */
const momentsMs = [0, 1_500, 3_000, 7_000, 31_000, 75_000];

describe('The same network, asked by generations 1, 2 and 3', () => {
  let all: AllGenerations;
  before(async () => {
    all = await AllGenerations.open();
  });
  after(() => all.close());

  it('says which generation it speaks', async () => {
    assert.deepEqual(await all.each(controller => controller.login(never)), { 1: 1, 2: 2, 3: 3 });
  });

  const wanted: readonly (readonly Inclusion[])[] = [inclusions, ['acl'], []];
  for (const example of demoExamples) {
    for (const include of wanted) {
      it(`has one path: ${example.title}, with ${include.join(', ') || 'nothing else'}`, async () => {
        const ids = await all.start(requestOf(example, include));
        const startedMs = all.clock.now;
        for (const momentMs of momentsMs) {
          all.clock.now = startedMs + momentMs;
          const paths = await all.paths(ids, include);
          assert.deepEqual(plain(paths[2]), plain(withoutMacs(paths[3])), `2 and 3 after ${momentMs} ms`);
          assert.deepEqual(
            plain(paths[1]),
            plain(withoutNewerFields(paths[3])),
            `1 and 3 after ${momentMs} ms`,
          );
        }
      });
    }
  }

  it('has one path by the older list of hops as by the newer one', async () => {
    for (const example of demoExamples) {
      const ids = await all.start(requestOf(example, inclusions));
      all.clock.now += 75_000;
      const older = await all.controllers[2].getPath(ids[2], inclusions, never);
      const answer = { request: { id: ids[2], status: 'COMPLETED' }, networkElements: olderForm(older.hops) };
      const read = mapPath(answer, inclusions);
      assert.ok(read);
      assert.deepEqual(plainHops(read), plainHops(older), example.title);
    }
  });

  it('has one path by the deprecated calls of generation 3 as by those of generation 2', async () => {
    const { url: origin, username, password } = all.demos[3];
    const deprecated = connect({ origin }, { username, password, generation: 2 });
    for (const example of demoExamples) {
      const request = requestOf(example, inclusions);
      const { traceId } = await deprecated.initiatePathTrace(request, never);
      const other = await all.controllers[2].initiatePathTrace(request, never);
      all.clock.now += 75_000;
      assert.deepEqual(
        plain(await deprecated.getPath(traceId, inclusions, never)),
        plain(await all.controllers[2].getPath(other.traceId, inclusions, never)),
      );
    }
  });

  it('lists the same rows, newest first', async () => {
    const source = '10.1.14.20';
    for (const destination of ['10.1.14.21', '10.1.14.22']) {
      const ports = { sourcePort: 40_000, destinationPort: 443, protocol: 'tcp' } as const;
      await all.start({ source, destination, ...ports, include: ['acl'] });
      all.clock.now += 5_000;
    }
    await all.start({ source, destination: '10.1.14.21', include: [] });
    const listed = (filter: TraceFilter) =>
      all.each(async controller => (await controller.listTraces(filter, never)).rows);
    const rows = await listed({ source });
    const withoutIds = generations.map(each => rows[each].map(row => omit(row, 'traceId')));
    assert.deepEqual(withoutIds[0], withoutIds[1]);
    assert.deepEqual(withoutIds[1], withoutIds[2]);
    assert.deepEqual(
      rows[3].map(({ status, request }) => [status, request.destination, request.destinationPort]),
      [
        ['running', '10.1.14.21', undefined],
        ['completed', '10.1.14.22', 443],
        ['completed', '10.1.14.21', 443],
      ],
    );
    const one = await listed({ source, destination: '10.1.14.21', limit: 1 });
    for (const generation of generations) {
      assert.deepEqual(one[generation], rows[generation].slice(0, 1));
    }
    const fromSecond = await listed({ source, limit: 2, offset: 2 });
    const beyond = await listed({ source, limit: 2, offset: 4 });
    for (const generation of generations) {
      assert.deepEqual(fromSecond[generation], rows[generation].slice(1, 3), 'the first one is 1');
      assert.deepEqual(beyond[generation], []);
    }
  });

  it('names a task for a start, generation 3 none; all name one for a deletion', async () => {
    const request = { source: '10.1.14.20', destination: '10.1.14.21', include: [] };
    const started = await all.each(controller => controller.initiatePathTrace(request, never));
    all.clock.now += 5_000;
    for (const generation of [1, 2] as const) {
      const { traceId, taskId = '' } = started[generation];
      const task = await all.controllers[generation].getTask(taskId, never);
      assert.deepEqual([task.state, task.progress], ['succeeded', traceId]);
    }
    assert.deepEqual(Object.keys(started[3]), ['traceId']);
    await all.each(async (controller, generation) => {
      const { traceId } = started[generation];
      const taskId = await controller.deleteTrace(traceId, never);
      all.clock.now += 400;
      const task = await controller.getTask(taskId ?? '', never);
      assert.deepEqual([task.state, task.progress], ['succeeded', traceId]);
      assert.equal((await failureOf(controller.getPath(traceId, [], never))).kind, 'notFound');
      assert.equal((await failureOf(controller.deleteTrace(traceId, never))).kind, 'notFound');
    });
  });

  it('is told MAC addresses in generation 3 only, and the others are sent nothing that leaves them out', async () => {
    const ends = { source: '10.1.14.20', destination: '10.1.14.21', include: [] };
    for (const mac of [{ sourceMac: '02:00:5E:00:53:01' }, { destinationMac: '02:00:5E:00:53:02' }]) {
      for (const generation of [1, 2] as const) {
        const controller = all.controllers[generation];
        const before = controller.requestCounts();
        const refused = await failureOf(controller.initiatePathTrace({ ...ends, ...mac }, never));
        assert.deepEqual([refused.kind, refused.details.mayHaveArrived], ['macUnsupported', undefined]);
        assert.deepEqual(controller.requestCounts(), before);
      }
      assert.ok((await all.controllers[3].initiatePathTrace({ ...ends, ...mac }, never)).traceId);
    }
    all.clock.now += 5_000;
  });

  it('takes no 26th trace while 25 run', async () => {
    const request = { source: '10.1.11.21', destination: '10.30.1.77', include: [] };
    for (let count = 0; count < 25; count += 1) await all.start(request);
    await all.each(async controller => {
      const { kind, details } = await failureOf(controller.initiatePathTrace(request, never));
      assert.deepEqual([kind, details.status, details.mayHaveArrived], ['server', 500, undefined]);
    });
    all.clock.now += 31_000;
    await all.start(request);
  });

  it('has lost a trace after a day', async () => {
    const ids = await all.start({ source: '10.1.14.20', destination: '10.1.14.21', include: [] });
    all.clock.now += 86_400_001;
    await all.each(async (controller, generation) => {
      assert.equal((await failureOf(controller.getPath(ids[generation], [], never))).kind, 'notFound');
    });
  });
});
