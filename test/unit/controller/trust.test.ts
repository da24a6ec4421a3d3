import assert from 'node:assert/strict';
import type { ControllerOptions } from '../../../src/controller/connect';
import { Tunnel } from '../../../src/controller/tunnel';
import { startConnectProxy } from '../../fixtures/tls/connectProxy';
import { trustTable, type TrustCase } from '../../fixtures/tls/trustTable';
import { certificates, presenting } from './certificateFixtures';
import { connect, failureOf, never } from './connecting';

async function check(one: TrustCase, more: Partial<ControllerOptions>): Promise<void> {
  await using server = await presenting(one.presented);
  const trust = one.trust(certificates);
  const controller = connect(server, { trust, generation: 2, allowPlainHttp: false, ...more });
  if (one.outcome === 'accepted') {
    assert.equal(await controller.login(never), 2);
    assert.equal(server.received.length, 1);
    return;
  }
  const { kind, details } = await failureOf(controller.login(never));
  assert.deepEqual([kind, details.problem], ['certificate', one.outcome]);
  assert.equal(details.certificate?.fingerprint256, certificates.fingerprint(one.presented));
  assert.deepEqual(server.received, []);
}

describe('A certificate that is', () => {
  for (const one of trustTable) {
    const result = one.outcome === 'accepted' ? 'is accepted' : `is ${one.outcome}, and no request leaves`;
    it(`${one.name} ${result}`, () => check(one, {}));

    it(`${one.name} ${result}, through a proxy too`, async () => {
      await using proxy = await startConnectProxy();
      const tunnel = new Tunnel(new URL(proxy.url));
      await check(one, { agent: tunnel });
      tunnel.destroy();
      assert.ok(proxy.connected.length > 0);
      assert.doesNotMatch(proxy.carried(), /HTTP\/1\.1|Authorization/i);
    });
  }
});
