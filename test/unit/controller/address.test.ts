import assert from 'node:assert/strict';
import { canonicalAddress, isAddress, isLoopback } from '../../../src/controller/address';

describe('canonicalAddress', () => {
  const right: readonly (readonly [string, string])[] = [
    ['10.0.0.1', '10.0.0.1'],
    [' 192.0.2.7 ', '192.0.2.7'],
    ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['2001:db8::0001', '2001:db8::1'],
    ['::1', '::1'],
    ['::ffff:10.0.0.1', '10.0.0.1'],
    ['::FFFF:0a00:0001', '10.0.0.1'],
    ['0:0:0:0:0:ffff:c000:0207', '192.0.2.7'],
    ['fe80::1%eth0', 'fe80::1%eth0'],
    ['FE80:0::1%Gi1', 'fe80::1%Gi1'],
  ];
  for (const [text, address] of right) {
    it(`writes ${text} as ${address}`, () => assert.equal(canonicalAddress(text), address));
  }

  const wrong = [
    '',
    'dnac.example',
    '10.0.0',
    '10.0.0.256',
    '010.0.0.1',
    '10.0.0.01',
    '0x0a.0.0.1',
    '167772161',
    '10.0.0.1%eth0',
    '10.0.0.1/24',
    '::ffff:10.0.0.1%eth0',
    'fe80::1%',
    'fe80::1%a%b',
    '2001:db8:::1',
    '[2001:db8::1]',
  ];
  for (const text of wrong) {
    it(`is none of "${text}"`, () => {
      assert.equal(canonicalAddress(text), undefined);
      assert.equal(isAddress(text), false);
    });
  }

  it('writes what it wrote', () => {
    for (const [, address] of right) assert.equal(canonicalAddress(address), address);
  });
});

describe('isLoopback', () => {
  for (const name of ['localhost', '127.0.0.1', '127.0.0.2', '[::1]']) {
    it(`is true for ${name}`, () => assert.ok(isLoopback(name)));
  }
  for (const name of ['127.example', 'localhost.example', '192.0.2.1', '[2001:db8::1]', '']) {
    it(`is false for "${name}"`, () => assert.ok(!isLoopback(name)));
  }
});
