import assert from 'node:assert/strict';
import { failureOf, never, until, withController } from './connecting';
import { base, tokenPath, type Reply, type Routes } from './testServer';

const start = `POST ${base}/flow-analysis`;
const request = { source: '10.1.0.5', destination: '10.2.0.9', include: [] };

interface Outcome {
  readonly kind: string;
  readonly mayHaveArrived: boolean;
  readonly starts: number;
}

/** How a start fails, and how many of them the controller saw. */
async function outcomeOf(routes: Routes): Promise<Outcome> {
  let outcome: Outcome | undefined;
  await withController(
    routes,
    async (controller, server) => {
      const { kind, details } = await failureOf(controller.initiatePathTrace(request, never));
      const starts = server.asked().filter(asked => asked === start).length;
      outcome = { kind, mayHaveArrived: details.mayHaveArrived ?? false, starts };
    },
    { timeoutMs: 200, generation: 2 },
  );
  assert.ok(outcome);
  return outcome;
}

describe('A start', () => {
  const arrivals: readonly (readonly [string, Reply, string])[] = [
    ['gets no answer', 'hang', 'noAnswer'],
    ['has its connection cut', 'reset', 'unreachable'],
    ['has its answer cut', 'cutBody', 'unreachable'],
    ['is answered by HTML', { body: '<html>' }, 'notTheApi'],
    ['is answered without an id', { body: { response: {} } }, 'notTheApi'],
    ['is given up by a gateway', { status: 504 }, 'server'],
  ];
  for (const [name, reply, kind] of arrivals) {
    it(`may have been taken when it ${name}`, async () =>
      assert.deepEqual(await outcomeOf({ [start]: reply }), { kind, mayHaveArrived: true, starts: 1 }));
  }

  const refusals: readonly (readonly [number, string])[] = [
    [400, 'server'],
    [403, 'forbidden'],
    [404, 'notFound'],
    [429, 'rateLimited'],
    [500, 'server'],
    [503, 'server'],
  ];
  for (const [status, kind] of refusals) {
    it(`was not taken when it is refused with ${status}`, async () =>
      assert.deepEqual(await outcomeOf({ [start]: { status } }), { kind, mayHaveArrived: false, starts: 1 }));
  }

  it('was not sent when the sign-in before it got no answer', async () =>
    assert.deepEqual(await outcomeOf({ [`POST ${tokenPath}`]: 'hang' }), {
      kind: 'noAnswer',
      mayHaveArrived: false,
      starts: 0,
    }));

  const byTask = { [start]: { body: { response: { taskId: 'task-1' } } } };
  it('was taken when its task cannot be asked', async () =>
    assert.deepEqual(await outcomeOf({ ...byTask, [`GET ${base}/task/task-1`]: { status: 429 } }), {
      kind: 'rateLimited',
      mayHaveArrived: true,
      starts: 1,
    }));

  it('was taken when its task names something else than a trace', async () => {
    const task = { body: { response: { endTime: 5, progress: '{"fileId":"x"}' } } };
    const expected = { kind: 'notTheApi', mayHaveArrived: true, starts: 1 };
    assert.deepEqual(await outcomeOf({ ...byTask, [`GET ${base}/task/task-1`]: task }), expected);
  });

  it('came to nothing when its task is in error', async () => {
    const task = { body: { response: { isError: true, endTime: 5, failureReason: 'No such host' } } };
    const expected = { kind: 'server', mayHaveArrived: false, starts: 1 };
    assert.deepEqual(await outcomeOf({ ...byTask, [`GET ${base}/task/task-1`]: task }), expected);
  });

  it('may have been taken when it is aborted on its way', () =>
    withController({ [start]: 'hang' }, async (controller, server) => {
      const abort = new AbortController();
      const call = failureOf(controller.initiatePathTrace(request, abort.signal));
      await until(() => server.asked().includes(start));
      abort.abort();
      const { kind, details } = await call;
      assert.deepEqual([kind, details.mayHaveArrived], ['aborted', true]);
    }));
});
