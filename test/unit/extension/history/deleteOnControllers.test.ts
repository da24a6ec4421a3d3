import assert from 'node:assert/strict';
import { createController } from '../../../../src/controller/connect';
import { startDemo, type Demo } from '../../../../src/demo/startDemo';
import { connectAll, deleteOnControllers } from '../../../../src/extension/history/deleteOnControllers';
import type { Connection } from '../../../../src/extension/running/traceRunner';
import type { Trace } from '../../../../src/path/trace';
import { createMemoryStore } from '../../../../src/tracing/memoryStore';
import { newTrace } from '../../../../src/tracing/newTrace';
import { RequestBudget } from '../../../../src/tracing/requestBudget';
import { systemClock } from '../../../../src/tracing/systemClock';

const lab = { kind: 'own', name: 'lab', origin: 'https://lab.example.net', username: 'noc' } as const;
const plant = { kind: 'own', name: 'plant', origin: 'https://plant.example.net', username: 'noc' } as const;
const request = { source: '10.1.11.20', destination: '10.3.10.40', include: [] };

function traceOn(controller: typeof lab | typeof plant, controllerTraceId: string): Trace {
  const intent = newTrace({ controller, request, askedAtMs: 0, utcOffsetMinutes: 0 });
  return { ...intent, controllerTraceId };
}

const { signal } = new AbortController();

describe('Deleting several traces on their controllers', () => {
  let demo: Demo;
  let connection: Connection;
  before(async () => {
    demo = await startDemo({});
    const { url: origin, username, password } = demo;
    const controller = createController({
      ...{ origin, username, password, allowPlainHttp: true, generation: 2 as const },
    });
    connection = { controller, budget: new RequestBudget(systemClock) };
  });
  after(() => demo.close());

  /** A trace of one's own that the controller has. */
  async function started(): Promise<Trace> {
    return traceOn(lab, (await connection.controller.initiatePathTrace(request, signal)).traceId);
  }

  async function listed(): Promise<readonly string[]> {
    return (await connection.controller.listTraces({}, signal)).rows.map(({ traceId }) => traceId);
  }

  function ports(removed: (traceId: string) => void) {
    const runner = { giveUp: () => Promise.resolve(false), stop: () => Promise.resolve() };
    const lists = { remove: (_origin: string, traceId: string) => removed(traceId) };
    const log = (): void => undefined;
    return { store: createMemoryStore(), runner, clock: systemClock, lists, log } as unknown as Parameters<
      typeof deleteOnControllers
    >[0];
  }

  it('ends between two when a person cancels, and says which nobody came to', async () => {
    const [first, second] = [await started(), await started()];
    const cancel = new AbortController();
    const doomed = [first, second].map(trace => ({ trace, connection, name: 'lab' }));
    const deleting = ports(() => cancel.abort());
    const kept = await deleteOnControllers(deleting, doomed, false, cancel.signal);
    assert.deepEqual(kept, { failed: [], untouched: [second] });
    assert.deepEqual(await listed(), [second.controllerTraceId]);
  });

  it('asks once for each controller, and deletes nothing when a person leaves one', async () => {
    const asked: string[] = [];
    const window = (answers: Readonly<Record<string, boolean>>) =>
      ({
        directory: { ofTrace: ({ origin }: { origin: string }) => (origin === lab.origin ? lab : plant) },
        starter: {
          connect: ({ name }: { name: string }) => {
            asked.push(name);
            return Promise.resolve(answers[name] === true ? connection : undefined);
          },
        },
      }) as unknown as Parameters<typeof connectAll>[0];
    const traces = [traceOn(lab, 'a'), traceOn(plant, 'b'), traceOn(lab, 'c')];
    const doomed = await connectAll(window({ lab: true, plant: true }), traces);
    assert.deepEqual(
      doomed?.map(({ trace }) => trace.controllerTraceId),
      ['a', 'b', 'c'],
    );
    assert.deepEqual(asked, ['lab', 'plant']);
    assert.equal(await connectAll(window({ lab: true }), traces), undefined);
  });
});
