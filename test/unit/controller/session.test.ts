import assert from 'node:assert/strict';
import { connect, failureOf, never, traceId, withController } from './connecting';
import { base, jwt, olderTokenPath, startServer, tokenPath, welcoming, type Reply } from './testServer';
import { reasonText } from '../../fixtures/reasonText';

const login = `POST ${tokenPath}`;
const older = `POST ${olderTokenPath}`;
const trace = `GET ${base}/flow-analysis/${traceId}`;
const path: Reply = { body: { response: { request: { status: 'INPROGRESS' } } } };

/** Answers in turn; the last one stays. */
function inTurn(...replies: readonly [Reply, ...Reply[]]): () => Reply {
  let next = 0;
  return () => replies[Math.min(next++, replies.length - 1)] ?? replies[0];
}

describe('Signing in', () => {
  it('sends user and password by Basic once and the token in one header afterwards', () =>
    withController({ [trace]: path }, async (controller, server) => {
      assert.equal(await controller.login(never), 2);
      await controller.getPath(traceId, [], never);
      await controller.getPath(traceId, [], never);
      const logins = server.received.filter(one => one.path === tokenPath);
      assert.deepEqual(
        logins.map(one => one.headers.authorization),
        [`Basic ${Buffer.from('noc:swordfish').toString('base64')}`],
      );
      for (const one of server.received.filter(each => each.path !== tokenPath)) {
        const names = one.rawHeaders.filter((_, index) => index % 2 === 0).map(name => name.toLowerCase());
        assert.equal(names.filter(name => name === 'x-auth-token').length, 1);
        assert.equal(one.headers['x-auth-token'], 'a-token');
        assert.equal(one.headers.authorization, undefined);
      }
    }));

  it('speaks to the older endpoint where the newer one is missing', () =>
    withController(
      { [login]: { status: 404 }, [older]: { body: { Token: 'old-token' } }, [trace]: path },
      async (controller, server) => {
        await controller.getPath(traceId, [], never);
        assert.deepEqual(server.asked().slice(0, 2), [login, older]);
        assert.equal(server.received.at(-1)?.headers['x-auth-token'], 'old-token');
      },
    ));

  it('speaks to the older endpoint alone in generation 1', () =>
    withController(
      { [older]: { body: { Token: 'old-token' } } },
      async (controller, server) => {
        assert.equal(await controller.login(never), 1);
        assert.deepEqual(server.asked(), [older]);
      },
      { generation: 1 },
    ));

  it('takes a password from a function, which is asked when it is needed', async () => {
    let asked = 0;
    const password = (): Promise<string> => Promise.resolve(`secret-${++asked}`);
    await withController({}, controller => controller.login(never), { password });
    assert.equal(asked, 1);
  });

  it('sends nothing when the user leaves the question for the password', () =>
    withController(
      {},
      async (controller, server) => {
        assert.equal((await failureOf(controller.login(never))).kind, 'aborted');
        assert.deepEqual(server.received, []);
      },
      { password: () => Promise.resolve(undefined) },
    ));

  it('carries a user name and password outside ASCII as UTF-8', () =>
    withController(
      {},
      async (controller, server) => {
        await controller.login(never);
        const sent = server.received[0]?.headers.authorization?.replace('Basic ', '') ?? '';
        assert.equal(Buffer.from(sent, 'base64').toString('utf8'), 'jürg:pass:wörd');
      },
      { username: 'jürg', password: 'pass:wörd' },
    ));

  const refusals: readonly (readonly [string, Reply, string])[] = [
    ['401', { status: 401, body: 'Invalid Credentials' }, 'signInRefused'],
    ['no Token', { body: { token: 'lower-case' } }, 'noToken'],
    ['an empty Token', { body: { Token: '' } }, 'noToken'],
    ['a Token that is no text', { body: { Token: { a: 1 } } }, 'noToken'],
    ['a Token that no header can hold', { body: { Token: 'a\r\nb' } }, 'noToken'],
    ['an empty body', {}, 'noToken'],
    ['a redirect to a sign-in page', { status: 302, headers: { location: '/login' } }, 'signInUnsupported'],
    ['a sign-in page', { headers: { 'content-type': 'text/html' }, body: '<html>' }, 'signInUnsupported'],
    ['the wish for AES', { status: 401, body: { message: 'use CSCO-AES-256' } }, 'signInUnsupported'],
    ['403', { status: 403 }, 'forbidden'],
    ['429', { status: 429 }, 'rateLimited'],
    ['500', { status: 500 }, 'server'],
  ];
  for (const [name, reply, kind] of refusals) {
    it(`ends in ${kind} on ${name}`, () =>
      withController({ [login]: reply }, async (controller, server) => {
        assert.equal((await failureOf(controller.login(never))).kind, kind);
        assert.deepEqual(server.asked(), [login]);
      }));
  }

  it('ends in notTheApi where neither endpoint exists', () =>
    withController({ [login]: { status: 404 } }, async controller => {
      assert.equal((await failureOf(controller.login(never))).kind, 'notTheApi');
    }));
});

describe('A token', () => {
  it('that is refused leads to one new login and one more try', () =>
    withController(
      {
        [login]: inTurn({ body: { Token: 'first' } }, { body: { Token: 'second' } }),
        [trace]: ({ headers }) => (headers['x-auth-token'] === 'second' ? path : { status: 401 }),
      },
      async (controller, server) => {
        assert.equal((await controller.getPath(traceId, [], never)).status, 'running');
        assert.equal(server.asked().filter(asked => asked === login).length, 2);
        assert.equal(server.asked().filter(asked => asked === trace).length, 2);
        assert.equal(controller.requestCounts().login, 2);
      },
    ));

  it('that is refused twice ends the call, which says so', () =>
    withController({ [trace]: { status: 401 } }, async (controller, server) => {
      const { kind, details } = await failureOf(controller.getPath(traceId, [], never));
      assert.deepEqual([kind, reasonText(details)], ['signInRefused', 'its own new token was refused']);
      assert.equal(server.asked().filter(asked => asked === trace).length, 2);
    }));

  it('whose renewal is refused ends the call as a refused sign-in', () =>
    withController(
      { [login]: inTurn({ body: { Token: 'first' } }, { status: 401 }), [trace]: { status: 401 } },
      async controller => {
        const { kind, details } = await failureOf(controller.getPath(traceId, [], never));
        assert.deepEqual([kind, details.purpose], ['signInRefused', 'login']);
      },
    ));

  it('is renewed a minute before it ends, by its own clock', async () => {
    let nowMs = 5_000_000;
    const clock = { now: () => nowMs, wait: () => Promise.resolve() };
    // The controller's clock is years away from ours.
    const date = 'Tue, 14 Nov 2023 22:00:00 GMT';
    const exp = Date.parse(date) / 1000 + 3600;
    const token = { headers: { date }, body: { Token: jwt({ exp }) } };
    await withController(
      { [login]: token, [trace]: path },
      async (controller, server) => {
        const logins = (): number => server.asked().filter(asked => asked === login).length;
        await controller.getPath(traceId, [], never);
        nowMs += 59 * 60_000 - 1;
        await controller.getPath(traceId, [], never);
        assert.equal(logins(), 1);
        nowMs += 1;
        await controller.getPath(traceId, [], never);
        assert.equal(logins(), 2);
      },
      { clock },
    );
  });

  it('is fetched once for calls that come at once', () =>
    withController({ [trace]: path }, async controller => {
      await Promise.all([1, 2, 3].map(() => controller.getPath(traceId, [], never)));
      assert.equal(controller.requestCounts().login, 1);
      assert.equal(controller.requestCounts().detect, 2);
    }));

  it('is renewed once for calls that are refused at once', () =>
    withController(
      {
        [login]: inTurn({ body: { Token: 'first' } }, { body: { Token: 'second' } }),
        [trace]: ({ headers }) => (headers['x-auth-token'] === 'second' ? path : { status: 401 }),
      },
      async controller => {
        await Promise.all([1, 2, 3].map(() => controller.getPath(traceId, [], never)));
        assert.equal(controller.requestCounts().login, 2);
      },
    ));

  it('still comes for the others when one caller gives up', async () => {
    let release: (() => void) | undefined;
    const released = new Promise<void>(resolve => (release = resolve));
    const slow = async (): Promise<Reply> => {
      await released;
      return { body: { Token: 'late' } };
    };
    await using server = await startServer({ ...welcoming, [login]: slow, [trace]: path });
    const controller = connect(server, { generation: 2 });
    const abort = new AbortController();
    const leaver = failureOf(controller.getPath(traceId, [], abort.signal));
    const stayer = controller.getPath(traceId, [], never);
    abort.abort();
    assert.equal((await leaver).kind, 'aborted');
    release?.();
    assert.equal((await stayer).status, 'running');
    assert.equal(controller.requestCounts().login, 1);
  });
});
