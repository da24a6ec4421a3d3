import assert from 'node:assert/strict';
import { resolveEndpoint } from '../../../src/cli/resolveEndpoint';

const names =
  (...addresses: string[]) =>
  (): Promise<string[]> =>
    Promise.resolve(addresses);

describe('resolveEndpoint', () => {
  it('writes an address in its one form', async () => {
    assert.equal(await resolveEndpoint('2001:DB8::0:1', names()), '2001:db8::1');
    assert.equal(await resolveEndpoint('::ffff:192.0.2.1', names()), '192.0.2.1');
  });

  it('takes the one address of a name', async () => {
    assert.equal(await resolveEndpoint('pos.example', names('192.0.2.1', '192.0.2.1')), '192.0.2.1');
  });

  it('does not choose among several', async () => {
    await assert.rejects(resolveEndpoint('pos.example', names('192.0.2.1', '192.0.2.2')), {
      kind: 'usage',
      message: /several addresses.*192\.0\.2\.1, 192\.0\.2\.2/,
    });
  });

  it('says of a name without an address that it cannot be resolved, which is no wrong usage', async () => {
    const unknown = { kind: 'endpointNotResolved', message: /^pos\.example cannot be resolved\. / };
    await assert.rejects(resolveEndpoint('pos.example', names()), unknown);
    const failing = (): Promise<never> => Promise.reject(new Error('no name service here'));
    await assert.rejects(resolveEndpoint('pos.example', failing), unknown);
  });

  it('refuses what is no name', async () => {
    for (const text of ['10.1.1', '010.0.0.1', '1', 'a b', '-x', '']) {
      await assert.rejects(resolveEndpoint(text, names('192.0.2.1')), { kind: 'usage' });
    }
  });
});
