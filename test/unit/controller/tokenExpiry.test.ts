import assert from 'node:assert/strict';
import { useTokenUntilMs } from '../../../src/controller/tokenExpiry';
import { jwt } from './testServer';

describe('The use of a token', () => {
  it('ends a minute before its end, counted from the controller’s clock', () =>
    assert.equal(useTokenUntilMs(jwt({ exp: 4600 }), 1_000_000, 77_000_000), 77_000_000 + 3_540_000));

  it('takes an end that is written as text', () =>
    assert.equal(useTokenUntilMs(jwt({ exp: '4600' }), 1_000_000, 0), 3_540_000));

  const silent: readonly (readonly [string, string])[] = [
    ['is no JWT', 'opaque'],
    ['has claims that are no JSON', 'a.b.c'],
    ['has claims that are no object', `a.${Buffer.from('[1]').toString('base64url')}.c`],
    ['says nothing of an end', jwt({ sub: 'x' })],
    ['has less than a minute left', jwt({ exp: 1059 })],
  ];
  for (const [name, token] of silent) {
    it(`has no known end when the token ${name}`, () =>
      assert.equal(useTokenUntilMs(token, 1_000_000, 0), undefined));
  }
});
