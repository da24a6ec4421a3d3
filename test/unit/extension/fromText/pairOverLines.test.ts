import assert from 'node:assert/strict';
import { pairOverLines } from '../../../../src/extension/fromText/pairOverLines';

const there = { kind: 'pair', source: '10.1.1.5', destination: '10.9.4.20' };

describe('pairOverLines', () => {
  it('takes two addresses in a line each as the ends of one path, the first as the source', () => {
    assert.deepEqual(pairOverLines('10.1.1.5\n10.9.4.20'), there);
    assert.deepEqual(pairOverLines('Source: 10.1.1.5\n\nDestination: 10.9.4.20:443 (tcp)\n'), {
      ...there,
      destinationPort: 443,
      protocol: 'tcp',
    });
  });

  it('believes lines that say which end theirs is', () => {
    assert.deepEqual(pairOverLines('Destination: 10.9.4.20\nSource: 10.1.1.5'), there);
    assert.deepEqual(pairOverLines('  dst 10.9.4.20\n  src 10.1.1.5'), there);
    assert.deepEqual(pairOverLines('10.9.4.20\nfrom 10.1.1.5'), there);
    assert.deepEqual(pairOverLines('From: 10.1.1.5\nTo: 10.9.4.20'), there);
  });

  it('takes an address with a port for the one to reach, where no word says another', () => {
    const server = { ...there, destinationPort: 443 };
    assert.deepEqual(pairOverLines('10.9.4.20:443\n10.1.1.5'), server);
    assert.deepEqual(pairOverLines('server 10.9.4.20:443\nclient 10.1.1.5'), server);
    assert.deepEqual(pairOverLines('Source: 10.1.1.5:51514\nDestination: 10.9.4.20:443'), {
      ...server,
      sourcePort: 51_514,
    });
  });

  it('tells lines apart neither by a word that both begin with nor by a port that both have', () => {
    const both = { ...there, sourcePort: 51_514, destinationPort: 443 };
    const texts = [
      '10.1.1.5:51514\n10.9.4.20 port 443',
      'Source: 10.1.1.5(51514)\nDestination: 10.9.4.20(443)',
      'from 10.1.1.5 port 51514\nto 10.9.4.20 port 443',
    ];
    for (const text of texts) assert.deepEqual(pairOverLines(text), both, text);
    assert.deepEqual(pairOverLines('Server A 10.1.1.5 cannot reach\nserver B 10.9.4.20'), there);
    assert.deepEqual(pairOverLines('Source: [2001:DB8::5]:51514\nDestination: 2001:DB8::20'), {
      ...{ kind: 'pair', source: '2001:db8::5', destination: '2001:db8::20' },
      sourcePort: 51_514,
    });
  });

  it('takes a port that stands behind no address for that of the traffic', () => {
    assert.deepEqual(pairOverLines('Client 10.1.1.5, tcp 443\nServer 10.9.4.20'), {
      ...there,
      destinationPort: 443,
      protocol: 'tcp',
    });
  });

  it('makes nothing up of other texts', () => {
    const others = [
      '10.1.1.5',
      '10.1.1.5\n10.9.4.20\n10.9.4.21',
      '10.1.1.5\n10.1.1.5',
      '10.1.1.5\n2001:db8::1',
      '10.1.1.5 -> 10.9.4.20\n10.1.1.6',
      'nothing\nat all',
    ];
    for (const text of others) assert.equal(pairOverLines(text), undefined, text);
  });
});
