import assert from 'node:assert/strict';
import { createServer, type AddressInfo } from 'node:net';
import type { ControllerErrorDetails } from '../../../src/controller/controllerError';
import { message } from '../../../src/path/message';
import { connect, failureOf, never, traceId, until, withController } from './connecting';
import { base, startServer, type Reply } from './testServer';
import { reasonText } from '../../fixtures/reasonText';

const traceRoute = `GET ${base}/flow-analysis/${traceId}`;
const html = { 'content-type': 'text/html; charset=utf-8' };

/** How asking for a path fails when the controller answers like this. */
async function failure(reply: Reply): Promise<{ kind: string; details: ControllerErrorDetails }> {
  let result: { kind: string; details: ControllerErrorDetails } | undefined;
  await withController(
    { [traceRoute]: reply },
    async controller => {
      const { kind, details } = await failureOf(controller.getPath(traceId, [], never));
      result = { kind, details };
    },
    { timeoutMs: 200, maxAnswerBytes: 100_000 },
  );
  assert.ok(result);
  return result;
}

describe('An answer that is no path', () => {
  const cases: readonly (readonly [string, Reply, string, ControllerErrorDetails])[] = [
    [
      'HTML',
      { headers: html, body: '<html>Hello</html>' },
      'notTheApi',
      { status: 200, contentType: 'text/html' },
    ],
    ['broken JSON', { body: '{"response":' }, 'notTheApi', { status: 200, contentType: 'application/json' }],
    ['an empty body', {}, 'notTheApi', { status: 200, contentType: 'application/json' }],
    ['a list', { body: '[]' }, 'notTheApi', { status: 200 }],
    ['null', { body: 'null' }, 'notTheApi', { status: 200 }],
    ['an envelope without response', { body: { version: '1.0' } }, 'notTheApi', { status: 200 }],
    ['an empty response', { body: { response: {} } }, 'notTheApi', { status: 200 }],
    ['403', { status: 403 }, 'forbidden', { status: 403, purpose: 'poll' }],
    [
      '404',
      { status: 404, body: { response: { errorCode: 'ResourceNotFound', message: 'Not Found' } } },
      'notFound',
      { status: 404, purpose: 'poll', reason: 'Not Found' },
    ],
    ['404 as HTML', { status: 404, headers: html, body: '<!doctype html>' }, 'notTheApi', { status: 404 }],
    ['429', { status: 429, headers: { 'retry-after': '7' } }, 'rateLimited', { retryAfterMs: 7000 }],
    [
      '429 until a date',
      {
        status: 429,
        headers: { date: 'Tue, 14 Nov 2023 22:00:00 GMT', 'retry-after': 'Tue, 14 Nov 2023 22:00:30 GMT' },
      },
      'rateLimited',
      { retryAfterMs: 30_000 },
    ],
    [
      '429 until it does not say',
      { status: 429, headers: { 'retry-after': 'soon' } },
      'rateLimited',
      { status: 429 },
    ],
    ['400', { status: 400, body: [{ message: 'Bad port' }] }, 'server', { status: 400, reason: 'Bad port' }],
    [
      '500',
      { status: 500, body: { description: 'Too\nmany' } },
      'server',
      { status: 500, reason: 'Too many' },
    ],
    ['502 as HTML', { status: 502, headers: html, body: '<html>' }, 'server', { status: 502 }],
    [
      '503',
      { status: 503, headers: { 'retry-after': '12' } },
      'server',
      { status: 503, retryAfterMs: 12_000 },
    ],
    ['no answer', 'hang', 'noAnswer', { timeoutMs: 200, purpose: 'poll' }],
    ['a body without end', 'drip', 'noAnswer', { timeoutMs: 200 }],
    ['a body cut off', 'cutBody', 'unreachable', { reason: 'connection lost' }],
    ['a cut connection', 'reset', 'unreachable', { reason: 'connection lost' }],
    ['a body that is too long', { body: 'x'.repeat(100_001) }, 'notTheApi', { reason: 'over 1 MB' }],
  ];
  for (const [name, reply, kind, details] of cases) {
    it(`is ${kind}: ${name}`, async () => {
      const said = await failure(reply);
      assert.equal(said.kind, kind);
      for (const [field, value] of Object.entries(details)) {
        const shown = { ...said.details, reason: reasonText(said.details) };
        assert.equal(shown[field as keyof ControllerErrorDetails], value, field);
      }
    });
  }

  it('has no time to come back at when it gives none', async () =>
    assert.ok(!('retryAfterMs' in (await failure({ status: 429 })).details)));

  it('keeps a reason short', async () => {
    const { details } = await failure({ status: 500, body: { message: 'word '.repeat(200) } });
    assert.equal(reasonText(details)?.length, 200);
  });
});

describe('A redirect', () => {
  it('is not followed, so that no token goes elsewhere', async () => {
    await using elsewhere = await startServer({});
    await withController(
      { [traceRoute]: { status: 302, headers: { location: `${elsewhere.origin}/` } } },
      async controller => {
        const { kind, details } = await failureOf(controller.getPath(traceId, [], never));
        assert.deepEqual([kind, details.status], ['notTheApi', 302]);
      },
    );
    assert.deepEqual(elsewhere.received, []);
  });
});

describe('A controller that is not there', () => {
  it('is unreachable when nobody listens', async () => {
    const server = createServer();
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise(resolve => server.close(resolve));
    const { kind, details } = await failureOf(connect({ origin: `http://127.0.0.1:${port}` }).login(never));
    assert.equal(kind, 'unreachable');
    const reason = message('reason.refused');
    assert.deepEqual(details, { purpose: 'login', reason, code: 'ECONNREFUSED' });
  });

  it('has a name that is not resolved', async () => {
    const { kind } = await failureOf(connect({ origin: 'https://dnac.invalid' }).login(never));
    assert.equal(kind, 'nameNotResolved');
  });

  it('is unreachable when it does not speak TLS', async () => {
    await using server = await startServer({});
    const { kind, details } = await failureOf(
      connect({ origin: server.origin.replace('http:', 'https:') }).login(never),
    );
    assert.equal(kind, 'unreachable');
    assert.equal(reasonText(details), 'it does not speak TLS as expected');
  });

  it('is asked over plain http neither without leave nor beyond this machine', async () => {
    await using server = await startServer({});
    const noLeave = connect(server, { allowPlainHttp: false });
    assert.equal((await failureOf(noLeave.login(never))).kind, 'plainHttp');
    const away = connect({ origin: 'http://192.0.2.10' });
    assert.equal((await failureOf(away.login(never))).kind, 'plainHttp');
    assert.deepEqual(server.received, []);
  });
});

describe('A call that is aborted', () => {
  it('ends at once', () =>
    withController({ [traceRoute]: 'hang' }, async (controller, server) => {
      const abort = new AbortController();
      const call = failureOf(controller.getPath(traceId, [], abort.signal));
      await until(() => server.asked().includes(traceRoute));
      abort.abort();
      const { kind, details } = await call;
      assert.deepEqual([kind, details], ['aborted', { purpose: 'poll' }]);
    }));

  it('sends nothing when it was aborted before', () =>
    withController({}, async (controller, server) => {
      const { kind } = await failureOf(controller.getPath(traceId, [], AbortSignal.abort()));
      assert.equal(kind, 'aborted');
      assert.deepEqual(server.received, []);
    }));
});

describe('A kept connection that the other side has closed', () => {
  it('costs a GET a second try on a fresh one', () => {
    let tries = 0;
    const flaky = (): Reply => {
      tries += 1;
      return tries === 1 ? 'reset' : { body: { response: { request: { status: 'COMPLETED' } } } };
    };
    return withController({ [traceRoute]: flaky }, async controller => {
      assert.equal((await controller.getPath(traceId, [], never)).status, 'completed');
    });
  });

  it('costs a POST its outcome, but never a second POST', () => {
    const route = `POST ${base}/flow-analysis`;
    return withController({ [route]: 'reset' }, async (controller, server) => {
      const request = { source: '10.1.0.5', destination: '10.2.0.9', include: [] };
      const { kind, details } = await failureOf(controller.initiatePathTrace(request, never));
      assert.equal(kind, 'unreachable');
      assert.equal(details.mayHaveArrived, true);
      assert.equal(server.asked().filter(asked => asked === route).length, 1);
    });
  });
});
