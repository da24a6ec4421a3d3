import assert from 'node:assert/strict';
import path from 'node:path';
import { TrustStore } from '../../../../src/extension/controllers/trustStore';
import { Certificates } from '../../../fixtures/tls/certificates';
import { memoryOf } from '../stores';

const origin = 'https://dnac.example.net';
const certificates = new Certificates(path.join(import.meta.dirname, '../../../fixtures/tls'));

function storeWith(files: Readonly<Record<string, string>>, caFile?: string) {
  const memory = new Map<string, unknown>();
  const logged: string[] = [];
  const trusts = new TrustStore({
    memory: memoryOf(memory),
    caFileOf: () => caFile,
    readFile: name =>
      files[name] === undefined
        ? Promise.reject(new Error('no such file'))
        : Promise.resolve(Buffer.from(files[name])),
    log: line => logged.push(line),
  });
  return { trusts, logged };
}

describe('TrustStore', () => {
  it('goes by the system as long as nobody decided otherwise', async () => {
    const { trusts } = storeWith({});
    assert.deepEqual(await trusts.trustOf(origin), { kind: 'system' });
  });

  it('keeps a pin for its origin alone, until it is taken out', async () => {
    const { trusts } = storeWith({});
    const pem = certificates.pem('renewed');
    await trusts.pin(origin, pem);
    assert.deepEqual(await trusts.trustOf(origin), { kind: 'pin', pem });
    assert.deepEqual(await trusts.trustOf(`${origin}:8443`), { kind: 'system' });
    await trusts.unpin(origin);
    assert.deepEqual(await trusts.trustOf(origin), { kind: 'system' });
  });

  it('goes by the CA file of the settings, and by a pin before that', async () => {
    const pem = certificates.pem('authority');
    const { trusts } = storeWith({ 'ca.pem': pem }, 'ca.pem');
    assert.deepEqual(await trusts.trustOf(origin), { kind: 'authorities', pem });
    await trusts.pin(origin, certificates.pem('leaf'));
    assert.equal((await trusts.trustOf(origin)).kind, 'pin');
  });

  it('trusts nobody, rather than the system, when the CA file cannot be read', async () => {
    for (const files of [{}, { 'ca.pem': 'not a certificate' }]) {
      const { trusts, logged } = storeWith(files, 'ca.pem');
      assert.deepEqual(await trusts.trustOf(origin), { kind: 'authorities', pem: '' });
      assert.match(logged.join('\n'), /ca\.pem/);
    }
  });
});
