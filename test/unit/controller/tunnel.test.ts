import assert from 'node:assert/strict';
import https from 'node:https';
import { createConnection, createServer, type Socket } from 'node:net';
import type { GivenTrust } from '../../../src/controller/settleTrust';
import { Tunnel } from '../../../src/controller/tunnel';
import { startConnectProxy } from '../../fixtures/tls/connectProxy';
import { certificates, presenting } from './certificateFixtures';
import { connect, failureOf, never, traceId, until } from './connecting';
import { reasonText } from '../../fixtures/reasonText';

const authority: GivenTrust = { kind: 'authorities', pem: certificates.pem('authority') };

describe('A proxy', () => {
  it('carries a whole session over one connection, and sees nothing of it', async () => {
    await using server = await presenting('leaf');
    await using proxy = await startConnectProxy();
    const agent = new Tunnel(new URL(proxy.url));
    const controller = connect(server, { trust: authority, agent, generation: 2 });
    await controller.login(never);
    await controller.listTraces({}, never);
    await controller.listTraces({}, never);
    agent.destroy();
    assert.equal(server.received.length, 3);
    assert.deepEqual(
      proxy.connected.map(({ target }) => target),
      [`127.0.0.2:${server.port}`],
    );
    assert.doesNotMatch(JSON.stringify(proxy.connected), /auth|token|cookie/i);
    assert.doesNotMatch(proxy.carried(), /HTTP|a-token|auth/i);
  });

  it('resolves the name, and the certificate is checked for that name', async () => {
    for (const [presented, outcome] of [
      ['leaf', undefined],
      ['leaf-other-name', 'wrongName'],
    ] as const) {
      await using server = await presenting(presented);
      await using proxy = await startConnectProxy({ to: { host: '127.0.0.2', port: server.port } });
      const agent = new Tunnel(new URL(proxy.url));
      const controller = connect(
        { origin: 'https://dnac.example' },
        { trust: authority, agent, generation: 2 },
      );
      if (outcome === undefined) assert.equal(await controller.login(never), 2);
      else assert.equal((await failureOf(controller.login(never))).details.problem, outcome);
      agent.destroy();
      assert.equal(proxy.connected[0]?.target, 'dnac.example:443');
      assert.equal(server.received.length, outcome === undefined ? 1 : 0);
    }
  });

  it('gets its own user name and password, and the controller does not', async () => {
    await using server = await presenting('leaf');
    await using proxy = await startConnectProxy();
    const agent = new Tunnel(new URL(proxy.url.replace('://', '://walker:p%40ss@')));
    await connect(server, { trust: authority, agent }).login(never);
    agent.destroy();
    const expected = `Basic ${Buffer.from('walker:p@ss').toString('base64')}`;
    assert.equal(proxy.connected[0]?.headers['proxy-authorization'], expected);
    assert.ok(server.received.every(({ headers }) => headers['proxy-authorization'] === undefined));
  });

  const refusals = [
    [407, 'wants a user name and password'],
    [502, 'answers HTTP 502 instead of opening the way'],
    [403, 'answers HTTP 403 instead of opening the way'],
    [301, 'answers HTTP 301 instead of opening the way'],
  ] as const;
  for (const [status, words] of refusals) {
    it(`that answers ${status} ${words}, and gets nothing to read`, async () => {
      await using server = await presenting('leaf');
      await using proxy = await startConnectProxy();
      proxy.refuse(status);
      const agent = new Tunnel(new URL(proxy.url));
      const { kind, details } = await failureOf(connect(server, { trust: authority, agent }).login(never));
      agent.destroy();
      assert.deepEqual([kind, reasonText(details)], ['unreachable', `the proxy ${proxy.host} ${words}`]);
      assert.deepEqual([proxy.carried(), server.resumed], ['', []]);
    });
  }

  it('that refuses in the midst of a start did not let it arrive', async () => {
    await using server = await presenting('leaf', {});
    await using proxy = await startConnectProxy();
    proxy.refuse(502);
    const agent = new Tunnel(new URL(proxy.url));
    const controller = connect(server, { trust: authority, agent, generation: 2 });
    const { details } = await failureOf(controller.deleteTrace(traceId, never));
    agent.destroy();
    assert.equal(details.mayHaveArrived, undefined);
  });

  it('that is not there is told from a controller that is not there', async () => {
    const gone = await startConnectProxy();
    await gone[Symbol.asyncDispose]();
    await using server = await presenting('leaf');
    const agent = new Tunnel(new URL(gone.url));
    const { kind, details } = await failureOf(connect(server, { trust: authority, agent }).login(never));
    const words = `the proxy ${gone.host} cannot be reached: connection refused`;
    assert.deepEqual([kind, reasonText(details), details.code], ['unreachable', words, 'ECONNREFUSED']);
  });

  it('that speaks another language is refused in words', async () => {
    const server = createServer(socket =>
      socket
        .resume()
        .on('error', () => socket.destroy())
        .end('220 Welcome\r\n'),
    );
    await new Promise<void>(resolve => server.listen(0, '127.0.0.3', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const agent = new Tunnel(new URL(`http://127.0.0.3:${port}`));
    const origin = 'https://dnac.example';
    const { kind, details } = await failureOf(connect({ origin }, { agent }).login(never));
    assert.equal(kind, 'unreachable');
    assert.match(reasonText(details) ?? '', /^the proxy 127\.0\.0\.3:\d+ cannot be reached: /);
    await new Promise(resolve => server.close(resolve));
  });

  it('that says nothing is given up, and let go of when the agent ends', async () => {
    await using proxy = await startConnectProxy();
    proxy.refuse('hang');
    const origin = 'https://dnac.example';
    const impatient = new Tunnel(new URL(proxy.url), 50);
    const { kind, details } = await failureOf(connect({ origin }, { agent: impatient }).login(never));
    const words = `the proxy ${proxy.host} did not answer within 0 s`;
    assert.deepEqual([kind, reasonText(details)], ['unreachable', words]);

    const agent = new Tunnel(new URL(proxy.url));
    const stop = new AbortController();
    const login = failureOf(connect({ origin }, { agent }).login(stop.signal));
    await until(() => proxy.connected.length === 2);
    stop.abort();
    assert.equal((await login).kind, 'aborted');
    await until(() => proxy.open() === 1);
    agent.destroy();
    await until(() => proxy.open() === 0);
  });

  it('cannot answer in the place of the controller, even where an agent lets it', async () => {
    for (const [status, words] of [
      [407, 'wants a user name and password'],
      [202, 'answers HTTP 202 instead of opening the way'],
    ] as const) {
      await using proxy = await startConnectProxy();
      proxy.refuse(status);
      class Credulous extends https.Agent {
        override createConnection(): Socket {
          const socket = createConnection(Number(new URL(proxy.url).port), '127.0.0.3');
          socket.write('CONNECT dnac.example:443 HTTP/1.1\r\nHost: dnac.example\r\n\r\n');
          return socket;
        }
      }
      const agent = new Credulous();
      const controller = connect({ origin: 'https://dnac.example' }, { agent, generation: 2 });
      const { kind, details } = await failureOf(controller.login(never));
      assert.deepEqual([kind, reasonText(details)], ['unreachable', `a proxy ${words}`]);
    }
  });
});
