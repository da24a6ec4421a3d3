import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addressesIn } from '../../../../src/extension/fromText/addressesIn';
import { questionsIn } from '../../../../src/extension/fromText/questionsIn';

const pair = { kind: 'pair', source: '10.20.1.15', destination: '10.9.4.20' };

describe('the questions in a text', () => {
  const lines: readonly (readonly [string, object])[] = [
    ['10.20.1.15 -> 10.9.4.20', pair],
    ['10.9.4.20 <- 10.20.1.15', pair],
    ['10.20.1.15->10.9.4.20', pair],
    ['10.9.4.20<--10.20.1.15', pair],
    ['10.20.1.15 <-> 10.9.4.20', pair],
    ['10.20.1.15:51234-->10.9.4.20:443', { ...pair, sourcePort: 51234, destinationPort: 443 }],
    ['10.20.1.15 10.9.4.20:443', { ...pair, destinationPort: 443 }],
    ['10.20.1.15:51234 → 10.9.4.20:443', { ...pair, sourcePort: 51234, destinationPort: 443 }],
    ['POS 10.20.1.15 cannot reach 10.9.4.20, tcp 443.', { ...pair, destinationPort: 443, protocol: 'tcp' }],
    ['from 10.20.1.15 to 10.9.4.20 443/tcp', { ...pair, destinationPort: 443, protocol: 'tcp' }],
    [
      '%SEC-6-IPACCESSLOGP: list PCI-IN denied tcp 10.20.1.15(51234) -> 10.9.4.20(443), 1 packet',
      { ...pair, sourcePort: 51234, destinationPort: 443, protocol: 'tcp' },
    ],
    [
      'Deny udp src inside:10.20.1.15/5123 dst outside:10.9.4.20/53 by access-group "in"',
      { ...pair, sourcePort: 5123, destinationPort: 53, protocol: 'udp' },
    ],
    [
      'Deny tcp src inside:10.20.1.15/5123 dst outside:10.9.4.20/22',
      { ...pair, sourcePort: 5123, destinationPort: 22, protocol: 'tcp' },
    ],
    ['permit tcp host 10.20.1.15 host 10.9.4.20 eq 443', { ...pair, destinationPort: 443, protocol: 'tcp' }],
    [
      'permit tcp host 10.20.1.15 eq 1024 host 10.9.4.20 eq 443 log',
      { ...pair, sourcePort: 1024, destinationPort: 443, protocol: 'tcp' },
    ],
    ['10.20.1.15 to 10.9.4.20 on port 443.', { ...pair, destinationPort: 443 }],
    ['[2001:db8::15]:51234 -> [2001:db8::20]:443', v6({ sourcePort: 51234, destinationPort: 443 })],
    ['2001:DB8:0::15 2001:db8::20', v6({})],
    ['10.9.4.20:443', { kind: 'one', address: '10.9.4.20', port: 443 }],
    ['ping 10.9.4.20/24 now', { kind: 'one', address: '10.9.4.20' }],
    ['10.20.1.15 10.20.1.15 10.9.4.20', pair],
    ['10.20.1.15 255.255.255.0 10.9.4.20', pair],
  ];
  for (const [line, question] of lines) {
    it(`are read from: ${line}`, () => assert.deepEqual(questionsIn(line), [question]));
  }

  for (const line of [
    '',
    'version 17.9.4.1234 of 14:02:11',
    '00:1a:2b:3c:4d:5e at 12:30:00',
    'std::vector<int> :: and 0.0.0.0',
    '1.2.3.4.5 and 10.1.1 and 300.1.1.1 and 010.0.0.1',
    'a1.2.3.4 and 1.2.3.4b',
    'core-10.1.1.1 and 10.2.2.2-10.2.2.9',
  ]) {
    it(`are none in: ${line || 'an empty text'}`, () => assert.deepEqual(questionsIn(line), []));
  }

  it('are one for each line, equal ones once', () => {
    const text = '10.20.1.15 -> 10.9.4.20\r\nhello\n10.9.4.21\n10.20.1.15 -> 10.9.4.20\n';
    assert.deepEqual(questionsIn(text), [pair, { kind: 'one', address: '10.9.4.21' }]);
  });

  it('name only addresses that stand in the line, whatever the line is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.ipV4(), fc.ipV6(), (noise, one, other) => {
        const line = `${noise} ${one} ${other}`;
        for (const { start, end } of addressesIn(line)) assert.ok(start < end && end <= line.length);
        questionsIn(line);
      }),
    );
  });
});

function v6(ports: object): object {
  return { kind: 'pair', source: '2001:db8::15', destination: '2001:db8::20', ...ports };
}
