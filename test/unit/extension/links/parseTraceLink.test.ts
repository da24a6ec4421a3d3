import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseTraceLink } from '../../../../src/extension/links/parseTraceLink';

const ends = 'source=10.20.1.15&destination=10.9.4.20';

describe('a link to a trace', () => {
  it('names both ends, ports, protocol and a controller', () => {
    assert.deepEqual(
      parseTraceLink('/trace', `${ends}&sourcePort=51234&port=443&protocol=tcp&controller=lab%201`),
      {
        source: '10.20.1.15',
        destination: '10.9.4.20',
        sourcePort: 51234,
        port: 443,
        protocol: 'tcp',
        controller: 'lab 1',
      },
    );
  });

  it('needs no more than both ends', () => {
    assert.deepEqual(parseTraceLink('/trace', 'source=2001:DB8::1&destination=2001:db8::2'), {
      source: '2001:db8::1',
      destination: '2001:db8::2',
    });
  });

  const refused: readonly (readonly [string, string, string])[] = [
    ['another path', '/trace/', ends],
    ['no path', '', ends],
    ['a missing end', '/trace', 'source=10.20.1.15'],
    ['a host name', '/trace', 'source=pos-1&destination=10.9.4.20'],
    ['equal ends', '/trace', 'source=10.9.4.20&destination=10.9.4.20'],
    ['ends of two families', '/trace', 'source=10.9.4.20&destination=2001:db8::1'],
    ['an unknown name', '/trace', `${ends}&include=performance`],
    ['a name twice', '/trace', `${ends}&port=443&port=80`],
    ['an empty port', '/trace', `${ends}&port=`],
    ['a port beyond all', '/trace', `${ends}&port=65536`],
    ['another protocol', '/trace', `${ends}&protocol=icmp`],
    ['an address for a controller', '/trace', `${ends}&controller=https://dnac.example.net`],
    ['a controller that breaks the line', '/trace', `${ends}&controller=lab%0ATrust%20it`],
    ['a controller that runs backwards', '/trace', `${ends}&controller=%E2%80%AElab`],
    ['a long text', '/trace', `${ends}&controller=${'a'.repeat(300)}`],
  ];
  for (const [what, path, query] of refused) {
    it(`is none with ${what}`, () => assert.equal(parseTraceLink(path, query), undefined));
  }

  it('is none or whole, whatever its text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), noise => {
        const link = parseTraceLink('/trace', `${ends}&${noise}`);
        if (link !== undefined)
          assert.deepEqual([link.source, link.destination], ['10.20.1.15', '10.9.4.20']);
      }),
    );
  });
});
