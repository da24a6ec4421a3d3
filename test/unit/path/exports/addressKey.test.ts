import assert from 'node:assert/strict';
import fc from 'fast-check';
import { canonicalAddress } from '../../../../src/controller/address';
import { addressKey } from '../../../../src/path/exports/addressKey';

const groups = fc.array(fc.constantFrom('0', '1', 'ffff', '0db8', 'FFFF', ':', '', '10.0.0.1', '%1'), {
  maxLength: 10,
});
const anything = fc.oneof(
  fc.ipV4(),
  fc.ipV6(),
  fc.ipV4().map(address => `::ffff:${address}`),
  groups.map(parts => parts.join(':')),
  groups.map(parts => parts.join('')),
  fc.constantFrom('010.0.0.1', '1.2.3', 'fe80::1%eth0', 'fe80::1%', '1.1.1.1%x', '::', '1::', 'UNKNOWN', ''),
);

describe('addressKey', () => {
  it('takes for an address what the rest of the product takes for one', () => {
    fc.assert(
      fc.property(anything, text => {
        const canonical = canonicalAddress(text);
        assert.equal(addressKey(text) === undefined, canonical === undefined, text);
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same for every way to write an address', () => {
    fc.assert(
      fc.property(anything, text => {
        const canonical = canonicalAddress(text);
        if (canonical !== undefined) assert.deepEqual(addressKey(text), addressKey(canonical), text);
      }),
      { numRuns: 2000 },
    );
    assert.deepEqual(addressKey('::ffff:10.0.0.1'), { family: 4, key: '10.0.0.1' });
    assert.notDeepEqual(addressKey('2001:db8::1'), addressKey('2001:db8::2'));
  });
});
