import assert from 'node:assert/strict';
import { canonicalAddress } from '../../../src/controller/address';
import { english } from '../../../src/path/message';
import { requestProblems, type RequestFields } from '../../../src/path/requestProblems';

const noAddress = 'Enter an IPv4 or IPv6 address or a host name.';
const noPort = 'Enter a port from 1 to 65535.';
const noMac = 'Enter a MAC address such as 00:1A:2B:3C:4D:5E, or nothing.';

const rows: readonly (readonly [RequestFields, Readonly<Record<string, string>>])[] = [
  [{}, {}],
  [
    { source: '10.1.1.1', destination: ' 10.2.2.2 ', sourcePort: '', destinationPort: 443, protocol: 'TCP' },
    {},
  ],
  [{ source: '2001:db8::1', destination: '2001:db8::2' }, {}],
  [{ source: '10.1.1.1', destination: '::ffff:10.2.2.2' }, {}],
  [
    { source: '10.1.1.300', destination: '' },
    { source: noAddress, destination: noAddress },
  ],
  [{ source: '010.1.1.1' }, { source: noAddress }],
  [
    { source: '10.1.1.1', destination: '::ffff:10.1.1.1' },
    { destination: 'Source and destination are the same.' },
  ],
  [
    { source: '2001:db8::1', destination: '2001:DB8:0::1' },
    { destination: 'Source and destination are the same.' },
  ],
  [
    { source: '10.1.1.1', destination: '2001:db8::1' },
    { destination: 'Source and destination must both be IPv4 or both be IPv6.' },
  ],
  [
    { sourcePort: 0, destinationPort: '65536' },
    { sourcePort: noPort, destinationPort: noPort },
  ],
  [
    { sourcePort: '1e3', destinationPort: 80.5 },
    { sourcePort: noPort, destinationPort: noPort },
  ],
  [{ sourcePort: '1', destinationPort: '65535' }, {}],
  [{ sourceMac: ' 001a.2b3c.4d5e ', destinationMac: '' }, {}],
  [
    { sourceMac: '00:1a:2b', destinationMac: 'router-1' },
    { sourceMac: noMac, destinationMac: noMac },
  ],
  [{ protocol: 'icmp' }, { protocol: 'Enter TCP or UDP, or leave it empty for both.' }],
];

describe('requestProblems', () => {
  for (const [fields, expected] of rows) {
    it(`finds ${JSON.stringify(expected)} in ${JSON.stringify(fields)}`, () => {
      const found = requestProblems(fields, canonicalAddress);
      assert.deepEqual(Object.fromEntries(found.map(each => [each.field, english(each.sentence)])), expected);
    });
  }
});
