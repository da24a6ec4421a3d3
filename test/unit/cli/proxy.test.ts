import assert from 'node:assert/strict';
import { isNamedIn } from '../../../src/cli/noProxy';
import { proxyFor } from '../../../src/cli/proxy';

const origin = 'https://dnac.example';
const proxy = 'http://proxy.example:3128';
const used = (environment: Record<string, string>, to = origin): boolean =>
  proxyFor(to, environment) !== undefined;

describe('The proxy of the environment', () => {
  it('is used when HTTPS_PROXY names one, in either spelling', () => {
    assert.equal(used({ HTTPS_PROXY: proxy }), true);
    assert.equal(used({ https_proxy: proxy }), true);
    assert.equal(used({ HTTPS_PROXY: 'proxy.example:3128' }), true);
    assert.equal(used({ HTTPS_PROXY: 'https://proxy.example' }), true);
  });

  it('is not used without one; an empty lower case spelling switches it off', () => {
    assert.equal(used({}), false);
    assert.equal(used({ HTTPS_PROXY: ' ' }), false);
    assert.equal(used({ HTTP_PROXY: proxy }), false);
    assert.equal(used({ https_proxy: '', HTTPS_PROXY: proxy }), false);
  });

  it('is not used for a controller that NO_PROXY names', () => {
    assert.equal(used({ HTTPS_PROXY: proxy, NO_PROXY: 'dnac.example' }), false);
    assert.equal(used({ HTTPS_PROXY: proxy, no_proxy: '.example' }), false);
    assert.equal(used({ HTTPS_PROXY: proxy, NO_PROXY: 'other.example' }), true);
  });

  const wrong: readonly (readonly [string, RegExp])[] = [
    ['socks5://walker:secret@proxy.example', /socks5:\/\/ is not supported/],
    ['http://walker:secret@', /is not the address of a proxy/],
    ['http://walker:sec%ret@proxy.example', /write a % .* as %25/],
  ];
  for (const [address, words] of wrong) {
    it(`is refused without a word of its password: ${words.source}`, () => {
      assert.throws(
        () => proxyFor(origin, { HTTPS_PROXY: address }),
        (error: Error) => words.test(error.message) && !/sec|walker/.test(error.message),
      );
    });
  }
});

describe('NO_PROXY', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['*', 'https://dnac.example', true],
    ['dnac.example', 'https://DNAC.example', true],
    ['DNAC.Example', 'https://dnac.example', true],
    ['example', 'https://dnac.example', true],
    ['.example', 'https://dnac.example', true],
    ['*.example', 'https://dnac.example', true],
    ['ample', 'https://dnac.example', false],
    ['dnac', 'https://dnac.example', false],
    ['a.example, dnac.example', 'https://dnac.example', true],
    ['a.example dnac.example', 'https://dnac.example', true],
    ['dnac.example:443', 'https://dnac.example', true],
    ['dnac.example:8443', 'https://dnac.example', false],
    ['dnac.example:8443', 'https://dnac.example:8443', true],
    ['10.0.0.0/8', 'https://10.20.30.40', true],
    ['10.0.0.0/8', 'https://192.0.2.1', false],
    ['10.0.0.0/33', 'https://10.20.30.40', false],
    ['10.0.0.0/8', 'https://dnac.example', false],
    ['192.0.2.7', 'https://192.0.2.7', true],
    ['192.0.2.7:443', 'https://192.0.2.7', true],
    ['192.0.2.7', 'https://192.0.2.70', false],
    ['2001:db8::7', 'https://[2001:db8:0::7]', true],
    ['[2001:db8::7]:443', 'https://[2001:db8::7]', true],
    ['[2001:db8::7]:8443', 'https://[2001:db8::7]', false],
    ['2001:db8::/32', 'https://[2001:db8::7]', true],
    ['', 'https://dnac.example', false],
    [' , . ,*.', 'https://dnac.example', false],
  ];
  for (const [noProxy, to, named] of cases) {
    it(`${named ? 'names' : 'does not name'} ${to} with "${noProxy}"`, () => {
      assert.equal(isNamedIn(noProxy, new URL(to)), named);
    });
  }
});
