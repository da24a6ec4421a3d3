import assert from 'node:assert/strict';
import { redact } from '../../../../src/path/exports/redact';
import { StandIns } from '../../../../src/path/exports/standIns';
import { stories } from '../../../fixtures/tracesOfStories';

describe('stand-ins', () => {
  it('are documentation addresses of the same family, the same for every way to write an address', () => {
    const names = new StandIns();
    assert.equal(names.address('10.20.1.15'), '192.0.2.1');
    assert.equal(names.address('2001:DB8:0::7'), '2001:db8::1');
    assert.equal(names.address('2001:db8::0007'), '2001:db8::1');
    assert.equal(names.address('::ffff:10.20.1.15'), '192.0.2.1');
    assert.equal(names.address('10.20.1.16'), '192.0.2.2');
    assert.equal(names.address('core-1'), undefined);
  });

  it('never run out of different addresses', () => {
    const names = new StandIns();
    const given = Array.from({ length: 3000 }, (_, index) =>
      names.address(`10.1.${index >> 8}.${index & 255}`),
    );
    assert.equal(new Set(given).size, 3000);
    assert.equal(given[254], '198.51.100.1');
    assert.match(given[2999] ?? '', /^198\.18\./);
  });

  it('are one for one thing wherever it stands', () => {
    const trace = redact(stories.wireless);
    assert.equal(trace.hops[3]?.name, trace.hops[5]?.name);
    assert.notEqual(trace.hops[3]?.name, trace.hops[4]?.name);
    assert.equal(trace.hops[0]?.ip, trace.request.source);
    assert.equal(trace.hops.at(-1)?.ip, trace.request.destination);
    const fabric = redact(stories.everything).hops[1];
    assert.equal(fabric?.egress?.physical?.overlays[0]?.source, fabric?.ip);
  });

  it('keep names that say nothing of whose they are', () => {
    const names = new StandIns();
    for (const name of [
      'GigabitEthernet1/0/1',
      'Te1/1/1.100',
      'Vlan20',
      'Port-channel 7',
      'clientinterface',
    ]) {
      assert.equal(names.interface(name), name);
    }
    assert.equal(names.interface('uplink-to-bank'), 'interface-1');
    assert.equal(names.interface('Tunnel10.20.1.15'), 'interface-2');
    assert.deepEqual(
      [names.vrf('global'), names.vrf('Mgmt-vrf'), names.vrf('bank')],
      ['global', 'Mgmt-vrf', 'vrf-1'],
    );
  });
});
