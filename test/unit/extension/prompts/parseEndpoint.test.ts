import assert from 'node:assert/strict';
import {
  differInFamily,
  formatEndpoint,
  parseEndpoint,
  parsePort,
} from '../../../../src/extension/prompts/parseEndpoint';

describe('parseEndpoint', () => {
  it('reads an address', () => {
    assert.deepEqual(parseEndpoint(' 10.1.1.1 '), { kind: 'address', address: '10.1.1.1' });
  });

  it('reads an address with a port', () => {
    assert.deepEqual(parseEndpoint('10.1.1.1:443'), { kind: 'address', address: '10.1.1.1', port: 443 });
    assert.deepEqual(parseEndpoint('[2001:db8::1]:53'), {
      kind: 'address',
      address: '2001:db8::1',
      port: 53,
    });
  });

  it('takes a bare IPv6 address whole, not as address and port', () => {
    assert.deepEqual(parseEndpoint('2001:DB8:0::443'), { kind: 'address', address: '2001:db8::443' });
  });

  it('unfolds IPv4 inside IPv6', () => {
    assert.deepEqual(parseEndpoint('::ffff:192.0.2.7'), { kind: 'address', address: '192.0.2.7' });
  });

  it('reads a host name, with and without a port', () => {
    assert.deepEqual(parseEndpoint('pos-12.example.net'), { kind: 'name', name: 'pos-12.example.net' });
    assert.deepEqual(parseEndpoint('pos:443'), { kind: 'name', name: 'pos', port: 443 });
  });

  it('takes a mistyped address for neither an address nor a name', () => {
    for (const text of ['10.1', '10.1.1.256', '010.0.0.1', '10.1.1.1.', '10.1.1.1/24', '300']) {
      assert.deepEqual(parseEndpoint(text), { kind: 'invalid' }, text);
    }
  });

  it('refuses a port that is none', () => {
    for (const text of ['10.1.1.1:', '10.1.1.1:0', '10.1.1.1:65536', '10.1.1.1:http', 'pos:1e3']) {
      assert.deepEqual(parseEndpoint(text), { kind: 'invalid' }, text);
    }
  });

  it('refuses what is no name', () => {
    for (const text of ['a b', '-a', 'a..b', 'a,b', '[10.1.1.1]', '"', '$(x)']) {
      assert.deepEqual(parseEndpoint(text), { kind: 'invalid' }, text);
    }
  });

  it('tells an empty text from a wrong one', () => {
    assert.deepEqual(parseEndpoint('  '), { kind: 'empty' });
  });
});

describe('parsePort', () => {
  it('takes 1 to 65535', () => {
    assert.deepEqual(['1', ' 443 ', '65535', '0', '65536', '-1', 'x', ''].map(parsePort), [
      1,
      443,
      65_535,
      ...Array.from({ length: 5 }),
    ]);
  });
});

describe('differInFamily', () => {
  it('is true for IPv4 and IPv6 only', () => {
    assert.equal(differInFamily('192.0.2.1', '2001:db8::1'), true);
    assert.equal(differInFamily('192.0.2.1', '192.0.2.2'), false);
  });
});

describe('formatEndpoint', () => {
  it('writes what parseEndpoint reads', () => {
    for (const [address, port] of [
      ['10.1.1.1', 443],
      ['2001:db8::1', 53],
    ] as const) {
      assert.deepEqual(parseEndpoint(formatEndpoint(address, port)), { kind: 'address', address, port });
    }
    assert.equal(formatEndpoint('10.1.1.1', undefined), '10.1.1.1');
    assert.equal(formatEndpoint(undefined, 443), '');
  });
});
