import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainText } from '../../../src/path/plainText';

const hostile: readonly (readonly [string, string])[] = [
  ['core-1', 'core-1'],
  ['Zürich-核心-1', 'Zürich-核心-1'],
  ['\u001b[31mred\u001b[0m', '\\x1b[31mred\\x1b[0m'],
  ['\u001b]8;;https://example.net\u0007link', '\\x1b]8;;https://example.net\\x07link'],
  ['\u009b31m', '\\x9b31m'],
  ['one\ntwo\r\tthree', 'one\\ntwo\\r\\tthree'],
  ['a\u202egpj.exe', 'a\\u202egpj.exe'],
  ['a\u2066b\u2069', 'a\\u2066b\\u2069'],
  ['zero\u200bwidth\ufeff', 'zero\\u200bwidth\\ufeff'],
  ['line\u2028end', 'line\\u2028end'],
  ['tag\u{e0041}', 'tag\\u{e0041}'],
  ['half \ud800', 'half \\ud800'],
  ['\u0000', '\\x00'],
];

describe('plainText', () => {
  for (const [text, shown] of hostile) {
    it(`shows ${JSON.stringify(text)} as ${shown}`, () => assert.equal(plainText(text), shown));
  }

  it('keeps at most the given number of characters', () => {
    assert.equal(plainText('abcdef', 6), 'abcdef');
    assert.equal(plainText('abcdefg', 6), 'abcde…');
    assert.equal(Array.from(plainText('😀'.repeat(300))).length, 200);
  });

  it('leaves nothing that a terminal obeys, stays within its limit and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), text => {
        const once = plainText(text, 100);
        assert.doesNotMatch(once, /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
        assert.ok(Array.from(once).length <= 100);
        assert.equal(plainText(once, 100), once);
      }),
    );
  });
});
