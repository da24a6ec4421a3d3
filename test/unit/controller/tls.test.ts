import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import https from 'node:https';
import path from 'node:path';
import { checkServerIdentity } from 'node:tls';
import type { GivenTrust } from '../../../src/controller/settleTrust';
import { certificates, presenting } from './certificateFixtures';
import { connect, failureOf, never, traceId } from './connecting';
import { base, welcoming, type Routes } from './testServer';

const pin = (name: 'renewed' | 'dnac.example'): GivenTrust => ({ kind: 'pin', pem: certificates.pem(name) });
const problemOf = async (call: Promise<unknown>): Promise<unknown> => (await failureOf(call)).details.problem;

const closing: Routes = Object.fromEntries(
  Object.entries(welcoming).map(([asked, reply]) => [
    asked,
    { ...(reply as object), headers: { connection: 'close' } },
  ]),
);

describe('Verification', () => {
  it('goes on although the environment says not to look', async () => {
    await using server = await presenting('renewed');
    const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    try {
      assert.equal(await problemOf(connect(server).login(never)), 'selfSigned');
      assert.equal(await problemOf(connect(server, { trust: pin('dnac.example') }).login(never)), 'changed');
    } finally {
      if (before === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
      else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before;
    }
    assert.deepEqual(server.received, []);
  });

  it('is left out in one file, which sends nothing', () => {
    const sources = path.join(import.meta.dirname, '../../../src');
    const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter(file =>
      /\.ts$/.test(file),
    );
    const careless =
      /rejectUnauthorized['"]?\s*[:=](?!\s*true)|NODE_TLS_REJECT_UNAUTHORIZED|strictSSL|insecure/i;
    const found = files.filter(file => careless.test(readFileSync(path.join(sources, file), 'utf8')));
    assert.deepEqual(found, [path.join('controller', 'readCertificate.ts')]);
  });

  it('lets nothing through when what it checks by is damaged', async () => {
    await using server = await presenting('renewed');
    for (const pem of ['', 'nonsense', certificates.pem('renewed').slice(0, 200)]) {
      for (const kind of ['pin', 'authorities'] as const) {
        const failure = await failureOf(connect(server, { trust: { kind, pem } }).login(never));
        assert.equal(failure.kind, 'certificate');
      }
    }
    assert.deepEqual(server.resumed, []);
  });

  it('goes by the host that was asked for, whatever an agent on the way believes', async () => {
    await using server = await presenting('leaf-localhost');
    class Forgetful extends https.Agent {
      override createConnection(options: https.RequestOptions): ReturnType<https.Agent['createConnection']> {
        return super.createConnection({ ...options, servername: 'localhost' });
      }
    }
    const trust = { kind: 'authorities', pem: certificates.pem('authority') } as const;
    assert.equal(
      await problemOf(connect(server, { trust, agent: new Forgetful() }).login(never)),
      'wrongName',
    );
    assert.deepEqual(server.received, []);
  });
});

describe('A TLS session', () => {
  it('would get past an identity check when it is resumed', async () => {
    await using server = await presenting('dnac.example', closing);
    const agent = new https.Agent({ ca: certificates.pem('dnac.example') });
    const ask = (check: typeof checkServerIdentity): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const url = `${server.origin}${base}/flow-analysis`;
        const request = https.get(url, { agent, checkServerIdentity: check }, answer =>
          answer.resume().on('close', resolve),
        );
        request.on('error', reject);
      });
    await ask(checkServerIdentity);
    await ask(() => new Error('never'));
    assert.deepEqual(server.resumed, [false, true]);
  });

  it('is resumed for the same trust and never for another', async () => {
    await using server = await presenting('renewed', closing);
    await connect(server, { trust: pin('renewed'), generation: 2 }).login(never);
    await connect(server, { trust: pin('renewed'), generation: 2 }).login(never);
    assert.deepEqual(server.resumed, [false, true]);
    const received = server.received.length;
    assert.equal(await problemOf(connect(server, { trust: pin('dnac.example') }).login(never)), 'changed');
    assert.equal(await problemOf(connect(server).login(never)), 'selfSigned');
    assert.ok(!server.resumed.slice(2).includes(true));
    assert.equal(server.received.length, received);
  });
});

describe('What an authority vouched for', () => {
  const pem = certificates.pem('authority');
  for (const [kind, routes] of [
    ['a TLS session', closing],
    ['a connection', welcoming],
  ] as const) {
    it(`does not pass for pinned because ${kind} is still there`, async () => {
      await using server = await presenting('leaf', routes);
      await connect(server, { trust: { kind: 'authorities', pem }, generation: 2 }).login(never);
      assert.equal(await problemOf(connect(server, { trust: { kind: 'pin', pem } }).login(never)), 'changed');
      assert.equal(server.received.length, 1);
    });
  }
});

describe('A controller that presents another certificate than before', () => {
  it('gets no further request, and both fingerprints are told', async () => {
    const before = await presenting('renewed');
    const controller = connect(before, { trust: pin('renewed') });
    await controller.login(never);
    await before[Symbol.asyncDispose]();
    await using after = await presenting('dnac.example', welcoming, before.port);
    const { details } = await failureOf(controller.getPath(traceId, [], never));
    assert.equal(details.problem, 'changed');
    assert.equal(details.trustedFingerprint, certificates.fingerprint('renewed'));
    assert.equal(details.certificate?.fingerprint256, certificates.fingerprint('dnac.example'));
    assert.deepEqual(after.received, []);
  });
});

describe('A redirect', () => {
  it('is not followed, so that the token stays where it is trusted', async () => {
    await using elsewhere = await presenting('renewed');
    const location = `${elsewhere.origin}${base}/flow-analysis/${traceId}`;
    const routes = {
      ...welcoming,
      [`GET ${base}/flow-analysis/${traceId}`]: { status: 302, headers: { location } },
    };
    await using server = await presenting('renewed', routes);
    const controller = connect(server, { trust: pin('renewed') });
    const { kind, details } = await failureOf(controller.getPath(traceId, [], never));
    assert.deepEqual([kind, details.status], ['notTheApi', 302]);
    assert.deepEqual(elsewhere.resumed, []);
  });
});
