import assert from 'node:assert/strict';
import { canonicalAddress } from '../../../src/controller/address';
import { needsDestinationOwner, type DestinationOwner } from '../../../src/path/destination';
import { english } from '../../../src/path/message';
import { acl, campus, campusWith, hop, host, path, port, request, unknownHop, verdictOf } from './samples';

const toDevice = campus.slice(0, 4);
const question = { deviceId: 'id-core-1', address: '10.9.4.20' };

describe('the destination', () => {
  for (const address of ['10.9.4.20', '::ffff:10.9.4.20', '::FFFF:a09:414']) {
    it(`is reached by a last hop ${address}`, () => {
      assert.equal(verdictOf(path(campusWith(4, { ip: address }))).kind, 'reached');
    });
  }

  it('is compared in canonical form for IPv6', () => {
    const ends = { ...request, source: '2001:db8::1', destination: '2001:db8::20' };
    const hops = [host('2001:DB8:0::1'), ...campus.slice(1, 4), host('2001:db8:0:0::0020')];
    assert.equal(verdictOf(path(hops), { request: ends }).kind, 'reached');
  });

  for (const ip of [undefined, 'UNKNOWN', '', '10.9.4.2', '10.9.4.200', 'undefined']) {
    it(`is not reached by a last hop with the address ${String(ip)}`, () => {
      const hops = [...toDevice, hop({ kind: 'wiredHost', ...(ip === undefined ? {} : { ip }) })];
      assert.equal(verdictOf(path(hops)).kind, 'partial');
    });
  }

  it('is nothing that equals an address which is none', () => {
    const hops = [...toDevice, host('UNKNOWN')];
    const verdict = verdictOf(path(hops), { request: { ...request, destination: 'UNKNOWN' } });
    assert.equal(verdict.kind, 'partial');
  });

  const answers: readonly (readonly [DestinationOwner, string, string])[] = [
    ['sameDevice', 'reached', '3 devices, 4 hops'],
    ['notAsked', 'partial', 'ends at core-1; could not confirm that core-1 owns 10.9.4.20'],
    ['failed', 'partial', 'ends at core-1; could not confirm that core-1 owns 10.9.4.20'],
    [
      'otherDevice',
      'partial',
      'ends at core-1; could not confirm that core-1 owns 10.9.4.20: another device in the inventory has it',
    ],
    [
      'nobody',
      'partial',
      'ends at core-1; could not confirm that core-1 owns 10.9.4.20: no device in the inventory has it',
    ],
    [
      'several',
      'partial',
      'ends at core-1; could not confirm that core-1 owns 10.9.4.20: several devices in the inventory have it',
    ],
    [
      'forbidden',
      'partial',
      'ends at core-1; could not confirm that core-1 owns 10.9.4.20: this user may not read the inventory',
    ],
  ];
  for (const [destinationOwner, kind, sentence] of answers) {
    it(`is ${kind} at a device when the inventory answers ${destinationOwner}`, () => {
      const verdict = verdictOf(path(toDevice), { destinationOwner });
      assert.deepEqual([verdict.kind, english(verdict.sentence)], [kind, sentence]);
    });
  }

  it('is not a host or an unknown hop by the answer about a device', () => {
    for (const last of [host('10.9.4.21'), unknownHop]) {
      const verdict = verdictOf(path([...toDevice, last]), { destinationOwner: 'sameDevice' });
      assert.equal(verdict.kind, 'partial');
    }
  });

  it('is asked about when the last hop is a device with another address', () => {
    assert.deepEqual(needsDestinationOwner(request, path(toDevice), canonicalAddress), question);
  });

  it('is asked about only where the answer decides', () => {
    const denied = campusWith(2, { ingress: { virtual: [port('Vlan20', { acl: acl('deny') })] } });
    const nameless = hop({ kind: 'router', ip: '192.0.2.31' });
    const answers = [
      path(campus),
      path([]),
      path([...toDevice, host('10.9.4.21')]),
      path([...toDevice, unknownHop]),
      path([...toDevice.slice(0, 3), nameless]),
      path(toDevice, { status: 'failed' }),
      path(toDevice, { status: 'running' }),
      path(denied.slice(0, 4)),
      path(campusWith(3, { device: { managementAddress: '10.9.4.20' } }).slice(0, 4)),
    ];
    for (const answer of answers) {
      assert.equal(needsDestinationOwner(request, answer, canonicalAddress), undefined);
    }
  });
});
