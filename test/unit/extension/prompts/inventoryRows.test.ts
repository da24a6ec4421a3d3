import assert from 'node:assert/strict';
import type { Learned } from '../../../../src/extension/prompts/endpointLearner';
import { endpointRows, type EndpointKnowledge } from '../../../../src/extension/prompts/endpointRows';
import type { MacAnswer } from '../../../../src/extension/prompts/promptInventory';
import { reader } from '../reader';

const core = {
  id: 'd1',
  name: 'core-1.hq.example',
  managementAddress: '10.0.0.1',
  role: 'CORE',
  platform: 'C9500-40X',
};
const nameless = { id: 'd2', managementAddress: '10.0.0.2' };
const mac = '02:00:5E:00:53:01';

function knowing(learned: Partial<Learned>, more: Partial<EndpointKnowledge> = {}): EndpointKnowledge {
  return {
    suggestions: [],
    learned: { controller: 'lab', devices: [], holders: new Map(), ...learned },
    ...more,
  };
}

function rows(typed: string, learned: Partial<Learned>, more: Partial<EndpointKnowledge> = {}) {
  return endpointRows(typed, knowing(learned, more), reader);
}

function answering(answer: Partial<MacAnswer>): Partial<Learned> {
  return { byMac: { mac, devices: [], hosts: [], tellsHostsApart: false, ...answer } };
}

describe('Rows of the inventory', () => {
  it('come after the look-up and the recent addresses, with what one tells devices by', () => {
    const suggestions = [{ address: '10.1.1.1', description: 'core, recent' }];
    const [first, second, third] = rows('core', { devices: [core] }, { suggestions });
    assert.equal(first?.lookUp, 'core');
    assert.equal(second?.chosen?.address, '10.1.1.1');
    assert.equal(third?.label, '$(server) core-1.hq.example');
    assert.equal(third.description, '10.0.0.1 · core · C9500-40X · device');
    assert.deepEqual([third.device, third.alwaysShow], [core, false]);
  });

  it('keep their places whatever is typed: VS Code hides those that do not fit', () => {
    const learned = { devices: [core, nameless] };
    const devices = (typed: string) => rows(typed, learned).flatMap(row => row.device ?? []);
    assert.deepEqual(devices('co'), [core, nameless]);
    assert.deepEqual(devices('edge'), [core, nameless]);
  });

  it('show only what fits when a port follows the name, and keep the port', () => {
    const [, row, ...others] = rows('CORE-1:22', { devices: [nameless, core] });
    assert.deepEqual([row?.device, row?.port, row?.alwaysShow], [core, 22, true]);
    assert.equal(row?.description, '10.0.0.1 · core · C9500-40X · device · port 22');
    assert.deepEqual(others, []);
  });

  it('are not there before anything is typed, nor beside the addresses of a name', () => {
    assert.deepEqual(rows('', { devices: [core] }), []);
    const lookedUp = { name: 'core', addresses: ['192.0.2.7'] };
    assert.deepEqual(
      rows('core', { devices: [core] }, { lookedUp }).map(row => row.label),
      ['192.0.2.7'],
    );
  });

  it('stay when a name has no address', () => {
    const lookedUp = { name: 'core', addresses: [], problem: 'No.' };
    assert.equal(rows('core', { devices: [core] }, { lookedUp })[1]?.device, core);
  });

  it('are never before or beside a whole address that is nobody’s', () => {
    const holders = new Map([['10.0.0.9', { devices: [] }]]);
    for (const known of [{ devices: [core] }, { devices: [core], holders }])
      assert.deepEqual(rows('10.0.0.9', known), [
        { label: '10.0.0.9', alwaysShow: true, chosen: { address: '10.0.0.9' } },
      ]);
  });

  it('name the device and interface of a whole address, which stays the first row, and lead to its others', () => {
    const holders = new Map([['10.0.0.1', { devices: [core], interfaceName: 'Loopback0' }]]);
    const [first, second, ...others] = rows('10.0.0.1:22', { holders });
    assert.deepEqual(first, {
      label: '10.0.0.1',
      description: 'core-1.hq.example · Loopback0 · port 22',
      alwaysShow: true,
      chosen: { address: '10.0.0.1', port: 22 },
    });
    assert.deepEqual(second, {
      label: '$(list-unordered) Choose another interface of core-1.hq.example…',
      alwaysShow: true,
      device: core,
      port: 22,
    });
    assert.deepEqual(others, []);
  });

  it('show what a device calls itself as text: no icon, no second line, nothing that turns the line around', () => {
    const name = '$(trash) core\n\u202e1';
    const shown = '\\$(trash) core\\n\\u202e1';
    const hostile = { ...core, name, role: '$(loading~spin)' };
    const [, row] = rows('core', { devices: [hostile] });
    assert.equal(row?.label, `$(server) ${shown}`);
    assert.equal(row.description, '10.0.0.1 · \\$(loading~spin) · C9500-40X · device');
    const holders = new Map([['10.0.0.1', { devices: [hostile], interfaceName: '$(x)' }]]);
    const [holder, others] = rows('10.0.0.1', { holders });
    assert.equal(holder?.description, `${shown} · \\$(x)`);
    assert.equal(others?.label, `$(list-unordered) Choose another interface of ${shown}…`);
    const [problem] = rows(mac, answering({ problem: 'HTTP 500: $(pass) \u202eok' }));
    assert.equal(problem?.label, '$(info) HTTP 500: \\$(pass) \\u202eok');
  });

  it('still say that both ends are the same, and lead to another address of the device', () => {
    const holders = new Map([['10.0.0.1', { devices: [core] }]]);
    const [first, second] = rows('10.0.0.1', { holders }, { other: '10.0.0.1' });
    assert.equal(first?.chosen, undefined);
    assert.equal(second?.device, core);
  });
});

describe('Rows for a MAC address', () => {
  const host = {
    addresses: ['10.1.11.20', '2001:db8::20'],
    kind: 'WIRED',
    connectedTo: 'acc-a1',
    port: 'Gi1/0/1',
    vlan: '110',
  };

  it('offer the search, however it is written, and ask nobody by themselves', () => {
    for (const typed of ['02-00-5e-00-53-01', '0200.5e00.5301', ' 02005E005301 '])
      assert.deepEqual(rows(typed, {}), [
        {
          label: `$(search) ${mac}`,
          description: 'search lab for this MAC address',
          alwaysShow: true,
          searchMac: mac,
        },
      ]);
  });

  it('are none without an inventory to ask', () => {
    assert.equal(endpointRows('0200.5e00.53ab', { suggestions: [] }, reader)[0]?.lookUp, '0200.5e00.53ab');
  });

  it('give each address of a host, with the MAC address where the controller takes one', () => {
    const found = rows(mac, answering({ hosts: [host], tellsHostsApart: true }));
    assert.deepEqual(
      found.map(row => row.chosen),
      host.addresses.map(address => ({ address, mac })),
    );
    assert.equal(found[0]?.description, 'wired host · acc-a1 Gi1/0/1 · VLAN 110');
    const [older] = rows(mac, answering({ hosts: [host] }));
    assert.deepEqual(older?.chosen, { address: '10.1.11.20' });
  });

  it('leave out addresses that do not fit the other end, and say why when none does', () => {
    const chosen = (other: string, addresses = host.addresses) =>
      rows(mac, answering({ hosts: [{ ...host, addresses }] }), { other }).map(
        row => row.chosen?.address ?? row.label,
      );
    assert.deepEqual(chosen('10.1.11.99'), ['10.1.11.20']);
    assert.deepEqual(chosen('2001:db8::99'), ['2001:db8::20']);
    const same = '$(info) Source and destination are the same.';
    assert.deepEqual(chosen('10.1.11.20', ['10.1.11.20']), [same]);
  });

  it('give a device, and then its interfaces', () => {
    assert.equal(rows(mac, answering({ devices: [core] }))[0]?.device, core);
  });

  it('say that nobody has it, or why that is not known, and search again on Enter', () => {
    const said = (answer: Partial<MacAnswer>) => rows(mac, answering(answer))[0];
    assert.equal(said({})?.label, `$(info) lab knows no host and no device with the MAC address ${mac}.`);
    assert.equal(said({ problem: 'Not now.' })?.label, '$(info) Not now.');
    assert.match(said({ hosts: [{ addresses: [] }] })?.label ?? '', /but no address of it/);
    assert.equal(said({})?.searchMac, mac);
  });

  it('forget what another one gave', () => {
    assert.equal(rows('02:00:5E:00:53:02', answering({ hosts: [host] }))[0]?.searchMac, '02:00:5E:00:53:02');
  });
});
