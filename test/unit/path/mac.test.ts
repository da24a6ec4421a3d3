import assert from 'node:assert/strict';
import { canonicalMac, sameMac } from '../../../src/path/mac';

describe('A MAC address', () => {
  for (const text of [
    '00:1a:2b:3c:4d:5e',
    '00-1A-2B-3C-4D-5E',
    '001a.2b3c.4d5e',
    '001A2B3C4D5E',
    ' 00:1A:2B:3C:4D:5E ',
  ]) {
    it(`is written in one way: ${text}`, () => assert.equal(canonicalMac(text), '00:1A:2B:3C:4D:5E'));
  }

  for (const text of [
    '',
    'UNKNOWN',
    '00:1a:2b:3c:4d',
    '00:1a-2b:3c:4d:5e',
    '00:1a:2b:3c:4d:5g',
    '001a.2b3c4d5e',
  ]) {
    it(`is not "${text}"`, () => assert.equal(canonicalMac(text), undefined));
  }

  it('says nothing where one is not known', () => {
    assert.equal(sameMac(undefined, '001a.2b3c.4d5e'), undefined);
    assert.equal(sameMac('00:1a:2b:3c:4d:5e', 'UNKNOWN'), undefined);
    assert.equal(sameMac('00:1a:2b:3c:4d:5e', '001a.2b3c.4d5e'), true);
    assert.equal(sameMac('00:1a:2b:3c:4d:5e', '001a.2b3c.4d5f'), false);
  });
});
