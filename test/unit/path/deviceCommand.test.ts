import assert from 'node:assert/strict';
import {
  isAllowedCommand,
  isPlainCommand,
  readingWords,
  sendsPackets,
  suggestedCommands,
} from '../../../src/path/deviceCommand';
import { acl, device, hop, port, request } from './samples';

const hostileNames = [
  'A\nconfigure terminal',
  'A\rreload',
  'A | redirect flash:x',
  'A > flash:x',
  'A;reload',
  'A?',
  'A\treload',
  'A\u001b[2J',
  'A\u202eB',
  '-A',
  '"A"',
  '`A`',
  '$(reload)',
  'A B',
  'A'.repeat(101),
  '',
];

describe('A command for a device', () => {
  it('is plain only when it changes nothing, in one line, without pipe, redirection or anything that a terminal obeys', () => {
    for (const plain of [
      'show access-lists PCI-OUT',
      'show interface Te1/0/1.20',
      'ping 10.0.0.1',
      'dir',
      'SHOW clock',
    ]) {
      assert.equal(isPlainCommand(plain), true, plain);
    }
    for (const other of [
      'configure terminal',
      'clear counters',
      'showx',
      ' show clock',
      'show  clock',
      ...hostileNames.filter(name => name !== 'A B' && !/^\w+$|^-A$/.test(name)).map(name => `show ${name}`),
      `show ${'A'.repeat(200)}`,
    ]) {
      assert.equal(isPlainCommand(other), false, JSON.stringify(other));
    }
  });

  it('only reads, but for the two words with which the device sends packets', () => {
    for (const word of readingWords(['show', 'ping', 'traceroute', 'dir', 'more'])) {
      const sends = word === 'ping' || word === 'traceroute';
      assert.equal(sendsPackets(`${word} 10.0.0.1`), sends, word);
      assert.equal(sendsPackets(`${word.toUpperCase()} 10.0.0.1`), sends, word);
      assert.equal(sendsPackets(`show ${word}`), false, word);
    }
  });

  it('must begin with a word that the controller allows, and that we know to change nothing', () => {
    assert.deepEqual(readingWords(['cat', 'Show ', 'clear', 'ping']), ['show', 'ping']);
    assert.equal(isAllowedCommand('show clock', ['show']), true);
    assert.equal(isAllowedCommand('show clock', ['ping']), false);
    assert.equal(isAllowedCommand('clear counters', ['clear']), false);
    assert.equal(isAllowedCommand('show clock | redirect flash:x', ['show']), false);
  });

  it('is suggested for a hop: the denying access list, the way of this traffic, the interfaces', () => {
    const there = device('dc-leaf-1', '10.0.0.9', {
      ingress: { physical: port('Eth1/1', { acl: acl('PERMIT', { name: 'EDGE-IN' }) }), virtual: [] },
      egress: {
        physical: port('Eth1/2'),
        virtual: [port('Vlan904', { acl: acl('DENY', { name: 'PCI-OUT' }) })],
      },
    });
    assert.deepEqual(suggestedCommands(there, request), [
      'show access-lists PCI-OUT',
      'show access-lists EDGE-IN',
      'show ip cef exact-route 10.20.1.15 10.9.4.20',
      'show interface Eth1/1',
      'show interface Eth1/2',
      'show interface Vlan904',
    ]);
  });

  it('asks for the way within the VRF of this traffic, in its family, and only where there is such a command', () => {
    const routes = (more: Parameters<typeof hop>[0], asked = request): readonly string[] =>
      suggestedCommands(hop(more), asked).filter(command => command.includes('exact-route'));
    const inVrf = { ingress: { virtual: [port('Vlan320', { vrf: 'BUILDING' })] } };
    const command = 'show ip cef vrf BUILDING exact-route 10.20.1.15 10.9.4.20';
    assert.deepEqual(routes({ ...inVrf, kind: 'router' }), [command]);
    const ipv6 = { ...request, source: '2001:db8::1', destination: '2001:db8::2' };
    assert.deepEqual(routes({}, ipv6), ['show ipv6 cef exact-route 2001:db8::1 2001:db8::2']);
    assert.deepEqual(routes({ device: { softwareType: 'NX-OS' } }), []);
    assert.deepEqual(routes({ kind: 'accessPoint' }), []);
  });

  it('is never suggested with a name that could be anything else than a name', () => {
    for (const name of hostileNames) {
      const there = hop({
        kind: 'accessPoint',
        ingress: { physical: port(name, { acl: acl('DENY', { name }), vrf: name }), virtual: [] },
      });
      assert.deepEqual(suggestedCommands(there, request), [], JSON.stringify(name));
      const vrf = suggestedCommands({ ...there, kind: 'router' }, request);
      assert.deepEqual(vrf, ['show ip cef exact-route 10.20.1.15 10.9.4.20'], JSON.stringify(name));
    }
  });
});
