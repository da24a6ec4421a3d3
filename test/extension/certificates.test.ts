import assert from 'node:assert/strict';
import https from 'node:https';
import path from 'node:path';
import * as vscode from 'vscode';
import { checkTrust } from '../../src/controller/checkTrust';
import { createController } from '../../src/controller/connect';
import type { Controller } from '../../src/controller/controller';
import { controllerErrorDetails, controllerErrorKind } from '../../src/controller/describeError';
import { readCertificate } from '../../src/controller/readCertificate';
import type { GivenTrust } from '../../src/controller/settleTrust';
import { Certificates, type CertificateName } from '../fixtures/tls/certificates';
import { startConnectProxy, type ConnectProxy } from '../fixtures/tls/connectProxy';
import { trustTable } from '../fixtures/tls/trustTable';
import { startServer, welcoming, type TestServer } from '../unit/controller/testServer';
import { extensionUnderTest } from './extensionUnderTest';
import { until } from './until';
import { reasonText } from '../fixtures/reasonText';

const settings = vscode.workspace.getConfiguration('http');
const never = new AbortController().signal;
const certificates = new Certificates(path.join(extensionUnderTest().extensionPath, 'test/fixtures/tls'));

// VS Code treats 127.0.0.1 and localhost in another way than every other host.
function presenting(name: CertificateName, port = 0): Promise<TestServer> {
  return startServer(welcoming, { host: '127.0.0.2', port, tls: certificates.server(name) });
}

function connect({ origin }: TestServer, trust: GivenTrust): Controller {
  return createController({ origin, trust, username: 'noc', password: 'swordfish', generation: 2 });
}

async function refusal(call: Promise<unknown>): Promise<unknown> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return controllerErrorKind(error) === 'certificate' ? controllerErrorDetails(error).problem : error;
}

/** A plain request of Node with an agent that does not verify; its status, or the code of its error. */
function ask(origin: string): Promise<number | string> {
  return new Promise(resolve => {
    const agent = new https.Agent({ rejectUnauthorized: false });
    https
      .get(`${origin}/`, { agent }, answer => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      })
      .on('error', error => resolve('code' in error ? String(error.code) : error.message));
  });
}

function trusts(): void {
  for (const { name, presented, trust, outcome } of trustTable) {
    it(`${outcome === 'accepted' ? 'accepts' : 'refuses'} one that is ${name}`, async () => {
      await using server = await presenting(presented);
      const login = connect(server, trust(certificates)).login(never);
      if (outcome === 'accepted') assert.equal(await login, 2);
      else assert.equal(await refusal(login), outcome);
      assert.equal(server.received.length, outcome === 'accepted' ? 1 : 0);
    });
  }

  it('refuses a changed one although a TLS session could be resumed', async () => {
    const pinned: GivenTrust = { kind: 'pin', pem: certificates.pem('renewed') };
    const other: GivenTrust = { kind: 'pin', pem: certificates.pem('dnac.example') };
    await using server = await presenting('renewed');
    await connect(server, pinned).login(never);
    await connect(server, pinned).login(never);
    assert.equal(server.received.length, 2);
    assert.equal(await refusal(connect(server, other).login(never)), 'changed');
    assert.equal(await refusal(connect(server, { kind: 'system' }).login(never)), 'selfSigned');
    assert.equal(server.received.length, 2);
  });

  it('does not take what an authority vouched for as pinned, although the connection is still there', async () => {
    await using server = await presenting('leaf');
    const pem = certificates.pem('authority');
    await connect(server, { kind: 'authorities', pem }).login(never);
    assert.equal(await refusal(connect(server, { kind: 'pin', pem }).login(never)), 'changed');
    assert.equal(server.received.length, 1);
  });

  it('refuses a controller that presents another one than before', async () => {
    const before = await presenting('renewed');
    const controller = connect(before, { kind: 'pin', pem: certificates.pem('renewed') });
    await controller.login(never);
    await before[Symbol.asyncDispose]();
    await using changed = await presenting('dnac.example', before.port);
    assert.equal(await refusal(controller.listTraces({}, never)), 'changed');
    assert.deepEqual(changed.received, []);
  });

  it('is checked before there is anything to send, and no request is sent for it', async () => {
    await using server = await presenting('renewed');
    await checkTrust(server.origin, { kind: 'pin', pem: certificates.pem('renewed') }, {}, never);
    const other = { kind: 'pin', pem: certificates.pem('dnac.example') } as const;
    assert.equal(await refusal(checkTrust(server.origin, other, {}, never)), 'changed');
    assert.equal(await refusal(checkTrust(server.origin, { kind: 'system' }, {}, never)), 'selfSigned');
    assert.deepEqual(server.received, []);
  });

  it('is read for a person to decide, and no request is sent for it', async () => {
    await using server = await presenting('leaf');
    assert.deepEqual(await readCertificate(server.origin, {}, never), certificates.read('leaf'));
    assert.deepEqual(server.received, []);
  });
}

describe('a certificate, in VS Code', () => {
  it('is looked at although a setting says not to be strict', async () => {
    await using server = await presenting('renewed');
    await settings.update('proxyStrictSSL', false, vscode.ConfigurationTarget.Global);
    try {
      const other: GivenTrust = { kind: 'pin', pem: certificates.pem('dnac.example') };
      assert.equal(vscode.workspace.getConfiguration('http').get('proxyStrictSSL'), false);
      assert.equal(await refusal(connect(server, other).login(never)), 'changed');
      assert.equal(await refusal(connect(server, { kind: 'system' }).login(never)), 'selfSigned');
      assert.deepEqual(server.received, []);
    } finally {
      await settings.update('proxyStrictSSL', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('is out of the hands of an agent of one’s own, so that these tests prove something', async () => {
    await using server = await presenting('renewed');
    assert.equal(await ask(server.origin), 'DEPTH_ZERO_SELF_SIGNED_CERT');
  });

  trusts();
});

describe('a certificate, in VS Code behind a proxy', () => {
  let proxy: ConnectProxy;
  let seen = 0;

  before(async () => {
    proxy = await startConnectProxy();
    await settings.update('proxy', proxy.url, vscode.ConfigurationTarget.Global);
    await using server = await presenting('renewed');
    await until('a request through the proxy', async () => {
      await ask(server.origin);
      return proxy.connected.length > 0 ? true : undefined;
    });
  });
  beforeEach(() => {
    seen = proxy.connected.length;
  });
  afterEach(() => {
    assert.ok(proxy.connected.length > seen, 'the proxy saw nothing of it');
    assert.doesNotMatch(proxy.carried(), /HTTP\/1\.1|Authorization/i);
  });
  after(async () => {
    await settings.update('proxy', undefined, vscode.ConfigurationTarget.Global);
    await proxy[Symbol.asyncDispose]();
  });

  for (const status of [407, 502, 202]) {
    it(`is not seen when the proxy answers ${status}, and nothing leaves or is believed`, async () => {
      await using server = await presenting('leaf');
      const controller = connect(server, { kind: 'pin', pem: certificates.pem('leaf') });
      proxy.refuse(status);
      try {
        for (const call of [controller.login(never), readCertificate(server.origin, {}, never)]) {
          const error: unknown = await call.then(String, (reason: unknown) => reason);
          const words =
            status === 407
              ? 'wants a user name and password'
              : `answers HTTP ${status} instead of opening the way`;
          assert.equal(controllerErrorKind(error), 'unreachable');
          assert.equal(reasonText(controllerErrorDetails(error)), `a proxy ${words}`);
        }
      } finally {
        proxy.refuse();
      }
      assert.deepEqual(server.resumed, []);
    });
  }

  trusts();
});
