import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { readCertificate } from '../../../src/controller/readCertificate';
import { startConnectProxy } from '../../fixtures/tls/connectProxy';
import { Tunnel } from '../../../src/controller/tunnel';
import { certificates, presenting } from './certificateFixtures';
import { connect, failureOf, never } from './connecting';
import { startServer, welcoming } from './testServer';
import { reasonText } from '../../fixtures/reasonText';

/** Listens, and says nothing. */
async function startSilence(): Promise<{ readonly origin: string } & AsyncDisposable> {
  const server = createServer(socket => socket.resume().on('error', () => socket.destroy()));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.2', resolve));
  return {
    origin: `https://127.0.0.2:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () => new Promise(resolve => server.close(() => resolve())),
  };
}

describe('Reading a certificate', () => {
  it('tells what a person has to know, and sends no request', async () => {
    await using server = await presenting('leaf');
    const { pem, fingerprint256, ...read } = await readCertificate(server.origin, {}, never);
    assert.deepEqual(read, {
      subject: 'CN=dnac.example, O=Example Networks',
      issuer: 'CN=Example Authority, O=Example Networks',
      validFromMs: Date.UTC(2020, 0, 1),
      validToMs: Date.UTC(2120, 0, 1),
      subjectAltNames: ['dnac.example', '127.0.0.2'],
      selfSigned: false,
    });
    assert.match(fingerprint256, /^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
    assert.equal(pem, certificates.pem('leaf'));
    assert.deepEqual(server.received, []);
  });

  it('reads one that is expired, not valid yet, its own issuer or of another name all the same', async () => {
    for (const name of ['renewed', 'self-signed-expired', 'self-signed-future', 'leaf-other-name'] as const) {
      await using server = await presenting(name);
      assert.deepEqual(await readCertificate(server.origin, {}, never), certificates.read(name));
    }
  });

  it('goes through a proxy, which sees neither a request nor a credential', async () => {
    await using server = await presenting('renewed');
    await using proxy = await startConnectProxy();
    const agent = new Tunnel(new URL(proxy.url));
    assert.deepEqual(await readCertificate(server.origin, { agent }, never), certificates.read('renewed'));
    agent.destroy();
    assert.deepEqual(proxy.connected, [
      {
        target: `127.0.0.2:${server.port}`,
        headers: { host: `127.0.0.2:${server.port}`, connection: 'close' },
      },
    ]);
  });

  it('gives nothing that a later connection could go by', async () => {
    await using server = await presenting('renewed');
    await readCertificate(server.origin, {}, never);
    const { details } = await failureOf(connect(server).login(never));
    assert.equal(details.problem, 'selfSigned');
    assert.ok(!server.resumed.includes(true));
    assert.deepEqual(server.received, []);
  });

  it('ends at its time limit, and when nobody waits any more', async () => {
    await using silent = await startSilence();
    const late = await failureOf(readCertificate(silent.origin, { timeoutMs: 50 }, never));
    assert.deepEqual([late.kind, late.details.timeoutMs], ['noAnswer', 50]);
    const stop = new AbortController();
    const reading = failureOf(readCertificate(silent.origin, {}, stop.signal));
    stop.abort();
    assert.equal((await reading).kind, 'aborted');
    assert.equal((await failureOf(readCertificate(silent.origin, {}, stop.signal))).kind, 'aborted');
  });

  it('says what is in the way', async () => {
    await using plain = await startServer(welcoming, { host: '127.0.0.2' });
    const noTls = await failureOf(readCertificate(plain.origin.replace('http:', 'https:'), {}, never));
    assert.deepEqual(
      [noTls.kind, reasonText(noTls.details)],
      ['unreachable', 'it does not speak TLS as expected'],
    );
    assert.equal((await failureOf(readCertificate(plain.origin, {}, never))).kind, 'plainHttp');
    assert.deepEqual(plain.received, []);
  });
});
