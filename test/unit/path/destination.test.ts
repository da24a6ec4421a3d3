import assert from 'node:assert/strict';
import { canonicalAddress } from '../../../src/controller/address';
import { needsDestinationOwner, needsSourceOwner, type AddressOwner } from '../../../src/path/destination';
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

  const byMac = { ...request, destinationMac: '02:00:5E:00:53:01' };

  for (const mac of ['02:00:5E:00:53:01', '02-00-5e-00-53-01', '0200.5e00.5301']) {
    it(`is a last hop with the MAC address ${mac}, whichever of its addresses the hop shows`, () => {
      const hops = campusWith(4, { ip: '2001:db8::20', mac });
      assert.equal(verdictOf(path(hops), { request: byMac }).kind, 'reached');
    });
  }

  it('is not another host with the same address', () => {
    const hops = campusWith(4, { mac: '02:00:5E:00:53:02' });
    assert.equal(verdictOf(path(hops), { request: byMac }).kind, 'partial');
  });

  it('is known by its address where the hop has no MAC address, or none was asked for', () => {
    assert.equal(verdictOf(path(campus), { request: byMac }).kind, 'reached');
    const hops = campusWith(4, { mac: '02:00:5E:00:53:02' });
    assert.equal(verdictOf(path(hops)).kind, 'reached');
  });

  it('is compared by MAC address at the other end too', () => {
    const ends = { ...request, sourceMac: '02:00:5E:00:53:01' };
    const hops = campusWith(0, { mac: '02:00:5E:00:53:02' });
    const { kind, doubts } = verdictOf(path(hops), { request: ends });
    assert.deepEqual([kind, doubts.map(({ id }) => id)], ['reachedWithDoubts', ['startsElsewhere']]);
  });

  it('is asked about when the last hop is a device with another MAC address', () => {
    const hops = campusWith(3, { ip: '10.9.4.20', mac: '02:00:5E:00:53:02' }).slice(0, 4);
    assert.deepEqual(needsDestinationOwner(byMac, path(hops), canonicalAddress), question);
    assert.equal(verdictOf(path(hops), { request: byMac, destinationOwner: 'sameDevice' }).kind, 'reached');
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

  const answers: readonly (readonly [AddressOwner, string, string])[] = [
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

describe('the source', () => {
  const fromDevice = campus.slice(1);
  const source = { deviceId: 'id-access-1', address: '10.20.1.15' };

  it('is asked about when the first hop is a device with another address', () => {
    assert.deepEqual(needsSourceOwner(request, path(fromDevice), canonicalAddress), source);
    assert.deepEqual(
      needsSourceOwner(request, path(fromDevice, { status: 'failed' }), canonicalAddress),
      source,
    );
  });

  it('is not asked about where the answer is known or nobody could give it', () => {
    const managed = campusWith(1, { device: { managementAddress: '10.20.1.15' } }).slice(1);
    const answers = [
      path(campus),
      path([]),
      path([host('10.20.1.99'), ...fromDevice]),
      path([unknownHop, ...fromDevice]),
      path([hop({ kind: 'router', ip: '192.0.2.11' }), ...fromDevice]),
      path(fromDevice, { status: 'running' }),
      path(managed),
    ];
    for (const answer of answers) {
      assert.equal(needsSourceOwner(request, answer, canonicalAddress), undefined);
    }
  });

  it('is no doubt when the first device owns it, and one otherwise', () => {
    assert.equal(verdictOf(path(fromDevice), { sourceOwner: 'sameDevice' }).kind, 'reached');
    for (const sourceOwner of [
      'notAsked',
      'otherDevice',
      'nobody',
      'several',
      'forbidden',
      'failed',
    ] as const) {
      const { kind, doubts } = verdictOf(path(fromDevice), { sourceOwner });
      assert.deepEqual([kind, doubts.map(({ id }) => id)], ['reachedWithDoubts', ['startsElsewhere']]);
    }
  });

  it('is not a host by the answer about a device', () => {
    const hops = [host('10.20.1.99'), ...fromDevice];
    assert.equal(verdictOf(path(hops), { sourceOwner: 'sameDevice' }).kind, 'reachedWithDoubts');
  });
});
