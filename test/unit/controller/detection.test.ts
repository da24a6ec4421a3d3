import assert from 'node:assert/strict';
import type { WaitClock } from '../../../src/controller/waitForTask';
import { connect, failureOf, never, traceId, withController } from './connecting';
import { base, startServer, tokenPath, welcoming, type Reply } from './testServer';

const login = `POST ${tokenPath}`;
const count3 = `GET ${base}/pathTraces/count`;
const list2 = `GET ${base}/flow-analysis`;
const list1 = 'GET /api/v1/flow-analysis';
const start3 = `POST ${base}/pathTraces`;
const start2 = `POST ${base}/flow-analysis`;

const webPage = { headers: { 'content-type': 'text/html' }, body: '<html>' };
const noSuchCall = {
  status: 404,
  body: { error: 'BAPI not found with technicalName /v1/pathTraces/count and restMethod GET' },
};
const request = { source: '10.1.0.5', destination: '10.2.0.9', include: [] };

describe('Finding the generation', () => {
  for (const response of [{ count: 0 }, { count: '7' }, 7]) {
    it(`is 3 where traces are counted: ${JSON.stringify(response)}`, () =>
      withController({ [count3]: { body: { response } } }, async (controller, server) => {
        assert.equal(await controller.login(never), 3);
        assert.deepEqual(server.asked(), [login, count3]);
      }));
  }

  it('is 2 where only its list answers', () =>
    withController({}, async (controller, server) => {
      assert.equal(await controller.login(never), 2);
      assert.deepEqual(server.asked(), [login, count3, list2]);
      assert.equal(server.received[2]?.query.get('limit'), '1');
    }));

  const noCount: readonly (readonly [string, Reply])[] = [
    ['is no call there', noSuchCall],
    ['is an error in an answer of 200', { body: noSuchCall.body }],
    ['is a list of errors in an answer of 200', { body: { response: [{ errorCode: 14001 }] } }],
    ['is a web page', webPage],
    ['is forbidden', { status: 403 }],
    ['is a bad request', { status: 400 }],
    ['is not implemented', { status: 501 }],
  ];
  for (const [name, reply] of noCount) {
    it(`is 2 where the count of 3 ${name}`, () =>
      withController({ [count3]: reply }, async controller =>
        assert.equal(await controller.login(never), 2),
      ));
  }

  for (const [name, reply] of [
    ['is not there', { status: 404 }],
    ['is a web page', webPage],
  ] as const) {
    it(`is 1 where the list of 2 ${name}`, () =>
      withController({ [list2]: reply, [list1]: { body: { response: [] } } }, async controller => {
        assert.equal(await controller.login(never), 1);
        assert.equal(controller.requestCounts().detect, 3);
      }));
  }

  it('ends where none answers, with what the second said', () =>
    withController({ [list2]: webPage }, async controller => {
      const { kind, details } = await failureOf(controller.login(never));
      assert.deepEqual([kind, details.status], ['notTheApi', 200]);
    }));

  for (const call of [count3, list2]) {
    it(`does not take trouble for an answer: ${call}`, () =>
      withController({ [call]: { status: 503 }, [list1]: { body: { response: [] } } }, async controller => {
        assert.equal((await failureOf(controller.login(never))).kind, 'server');
      }));
  }

  it('is asked once for calls that come at once, and remembered', () =>
    withController({ [count3]: { body: { response: { count: 1 } } } }, async controller => {
      assert.deepEqual(await Promise.all([controller.login(never), controller.login(never)]), [3, 3]);
      await controller.login(never);
      assert.equal(controller.requestCounts().detect, 1);
    }));

  for (const generation of [1, 2, 3] as const) {
    it(`is not asked where it is given: ${generation}`, () =>
      withController(
        { ['POST /api/system/v1/auth/token']: { body: { Token: 'a-token' } } },
        async controller => {
          assert.equal(await controller.login(never), generation);
          assert.equal(controller.requestCounts().detect, 0);
        },
        { generation },
      ));
  }
});

describe('A controller that changes while it is in use', () => {
  const speaks3 = { [count3]: { body: { response: { count: 0 } } } };
  const started3 = { [start3]: { status: 202, body: { response: { id: traceId, url: '/there' } } } };

  function clockAt(time: { nowMs: number }): WaitClock {
    return { now: () => time.nowMs, wait: () => Promise.resolve() };
  }

  it('is asked again what it speaks when a start is answered by 404, and gets the start once', async () => {
    let upgraded = false;
    const either =
      (before: Reply, after: Reply): (() => Reply) =>
      () =>
        upgraded ? after : before;
    await using server = await startServer({
      ...welcoming,
      [count3]: either(noSuchCall, speaks3[count3]),
      [start3]: either(noSuchCall, started3[start3]),
      [start2]: either({ body: { response: { flowAnalysisId: 'older' } } }, noSuchCall),
    });
    const controller = connect(server);
    assert.equal(await controller.login(never), 2);
    upgraded = true;
    assert.deepEqual(await controller.initiatePathTrace(request, never), { traceId });
    assert.equal(await controller.login(never), 3);
    assert.equal(server.asked().filter(each => each === start3).length, 1);
  });

  it('is asked again when a gateway does not know the call', () =>
    withController({ [`GET ${base}/flow-analysis/${traceId}`]: noSuchCall }, async controller => {
      assert.equal(await controller.login(never), 2);
      assert.equal((await failureOf(controller.getPath(traceId, [], never))).kind, 'notFound');
      assert.equal(controller.requestCounts().detect, 4);
    }));

  it('is not asked again because it does not have a trace', () =>
    withController({}, async controller => {
      assert.equal((await failureOf(controller.getPath(traceId, [], never))).kind, 'notFound');
      assert.equal(controller.requestCounts().detect, 2);
    }));

  it('is not asked again for a minute when it speaks what it spoke', async () => {
    const time = { nowMs: 1_000_000 };
    await withController(
      { [start2]: noSuchCall },
      async controller => {
        const detects = async (): Promise<number> => {
          assert.equal((await failureOf(controller.initiatePathTrace(request, never))).kind, 'notFound');
          return controller.requestCounts().detect;
        };
        assert.equal(await detects(), 4);
        time.nowMs += 59_999;
        assert.equal(await detects(), 4);
        time.nowMs += 1;
        assert.equal(await detects(), 6);
      },
      { clock: clockAt(time) },
    );
  });

  it('is not asked where its generation is given', () =>
    withController(
      { [start2]: noSuchCall, ...speaks3, ...started3 },
      async controller => {
        assert.equal((await failureOf(controller.initiatePathTrace(request, never))).kind, 'notFound');
        assert.equal(controller.requestCounts().detect, 0);
      },
      { generation: 2 },
    ));
});
