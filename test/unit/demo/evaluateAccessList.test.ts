import assert from 'node:assert/strict';
import type { AccessLists } from '../../../src/demo/network/accessLists';
import { evaluateAccessList } from '../../../src/demo/routing/evaluateAccessList';

const lists: AccessLists = {
  WEB: [
    {
      action: 'deny',
      protocol: 'tcp',
      source: '10.1.0.0/16',
      destination: 'any',
      ports: [80, 80],
      text: '10',
    },
    {
      action: 'permit',
      protocol: 'tcp',
      source: 'any',
      destination: '10.9.0.0/16',
      ports: [1, 1023],
      text: '20',
    },
    { action: 'permit', protocol: 'udp', source: 'any', destination: '10.9.0.0/16', text: '30' },
  ],
};
const flow = { source: '10.1.11.20', destination: '10.9.1.20' };

function texts(question: Parameters<typeof evaluateAccessList>[2]): [string, string[]] {
  const { action, entries } = evaluateAccessList(lists, 'WEB', question);
  return [action, entries.map(entry => entry.text)];
}

describe('an access list of the demo', () => {
  it('is decided by its first line that fits', () => {
    assert.deepEqual(texts({ ...flow, protocol: 'tcp', destinationPort: 80 }), ['deny', ['10']]);
    assert.deepEqual(texts({ ...flow, protocol: 'tcp', destinationPort: 443 }), ['permit', ['20']]);
    assert.deepEqual(texts({ ...flow, protocol: 'udp', destinationPort: 80 }), ['permit', ['30']]);
    assert.deepEqual(texts({ ...flow, source: '10.2.0.1', protocol: 'tcp', destinationPort: 80 }), [
      'permit',
      ['20'],
    ]);
  });

  it('denies at its end', () => {
    assert.deepEqual(texts({ ...flow, protocol: 'tcp', destinationPort: 8080 }), ['deny', []]);
    assert.deepEqual(texts({ ...flow, destination: '10.8.1.20', protocol: 'udp' }), ['deny', []]);
    assert.deepEqual(evaluateAccessList(lists, 'NONE', flow), { name: 'NONE', action: 'deny', entries: [] });
  });

  it('splits ports that were not named among its lines', () => {
    const { action, entries } = evaluateAccessList(lists, 'WEB', { ...flow, protocol: 'tcp' });
    assert.equal(action, 'deny');
    assert.deepEqual(
      entries.map(entry => entry.ports.map(part => part.destination)),
      [
        [[80, 80]],
        [
          [1, 79],
          [81, 1023],
        ],
      ],
    );
  });

  it('looks at both protocols when none was named', () => {
    assert.deepEqual(texts({ ...flow, destinationPort: 443 }), ['permit', ['20', '30']]);
  });
});
