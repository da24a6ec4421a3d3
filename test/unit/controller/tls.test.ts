import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { tlsOptions } from '../../../src/controller/tlsOptions';
import { connect, failureOf, never } from './connecting';
import { startServer, welcoming, type TestServer } from './testServer';

function pem(part: 'key' | 'cert'): string {
  return readFileSync(
    path.join(import.meta.dirname, '../../fixtures/tls', `dnac.example.${part}.pem`),
    'utf8',
  );
}

// Not 127.0.0.1: editors and proxies make exceptions for it.
function startTlsServer(host = '127.0.0.2'): Promise<TestServer> {
  return startServer(welcoming, { host, tls: { key: pem('key'), cert: pem('cert') } });
}

describe('A controller whose certificate', () => {
  it('nobody vouches for gets no request at all', async () => {
    await using server = await startTlsServer();
    const { kind, details } = await failureOf(connect(server).login(never));
    assert.deepEqual([kind, details], ['certificate', { purpose: 'login', reason: 'self-signed' }]);
    assert.deepEqual(server.received, []);
  });

  it('is vouched for by a given authority is spoken to', async () => {
    await using server = await startTlsServer();
    const controller = connect(server, { tls: tlsOptions({ ca: pem('cert') }), allowPlainHttp: false });
    assert.equal(await controller.login(never), 2);
    assert.equal(server.received.length, 2);
  });

  it('is made for another name gets no request', async () => {
    await using server = await startTlsServer('127.0.0.3');
    const { kind, details } = await failureOf(
      connect(server, { tls: tlsOptions({ ca: pem('cert') }) }).login(never),
    );
    assert.deepEqual([kind, details], ['certificate', { purpose: 'login', reason: 'made for another name' }]);
    assert.deepEqual(server.received, []);
  });

  it('is refused although the environment says not to look', async () => {
    await using server = await startTlsServer();
    const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    try {
      assert.equal((await failureOf(connect(server).login(never))).kind, 'certificate');
    } finally {
      if (before === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
      else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before;
    }
  });
});
