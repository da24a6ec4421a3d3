import assert from 'node:assert/strict';
import { checkTrust } from '../../../src/controller/checkTrust';
import { trustTable } from '../../fixtures/tls/trustTable';
import { certificates, presenting } from './certificateFixtures';
import { failureOf, never } from './connecting';

describe('Checking whom to trust before there is anything to send', () => {
  for (const { name, presented, trust, outcome } of trustTable) {
    const given = trust(certificates);
    if (given.kind === 'fingerprint') continue;
    it(`${outcome === 'accepted' ? 'accepts' : 'refuses'} one that is ${name}, without a request`, async () => {
      await using server = await presenting(presented);
      const checked = checkTrust(server.origin, given, {}, never);
      if (outcome === 'accepted') await checked;
      else assert.equal((await failureOf(checked)).details.problem, outcome);
      assert.deepEqual(server.received, []);
    });
  }

  it('does not go by an earlier session', async () => {
    await using server = await presenting('renewed');
    const trust = { kind: 'pin', pem: certificates.pem('renewed') } as const;
    await checkTrust(server.origin, trust, {}, never);
    await checkTrust(server.origin, trust, {}, never);
    assert.ok(!server.resumed.includes(true));
  });

  it('says what else is in the way', async () => {
    const server = await presenting('renewed');
    await server[Symbol.asyncDispose]();
    const gone = await failureOf(checkTrust(server.origin, { kind: 'system' }, {}, never));
    assert.equal(gone.kind, 'unreachable');
    const plain = await failureOf(checkTrust('http://127.0.0.2:1', { kind: 'system' }, {}, never));
    assert.equal(plain.kind, 'plainHttp');
  });
});
