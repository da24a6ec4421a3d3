import assert from 'node:assert/strict';
import { deviceAddresses } from '../../../../src/extension/prompts/deviceAddresses';
import { fittingAddresses, interfaceRows } from '../../../../src/extension/prompts/interfaceRows';
import { reader } from '../reader';

const ports = [
  { name: 'Vlan20', addresses: ['10.20.0.1', '2001:db8:20::1'], vlan: '20', operationalStatus: 'down' },
  { name: 'GigabitEthernet1/0/10', addresses: ['10.0.1.10'], operationalStatus: 'up' },
  { name: 'GigabitEthernet1/0/2', addresses: ['10.0.1.2'], adminStatus: 'testing', description: 'to wan-1' },
  { name: 'GigabitEthernet1/0/3' },
  { name: 'Loopback0', addresses: ['10.0.0.1'], operationalStatus: 'up', description: 'Management' },
];

describe('The addresses of a device', () => {
  it('begin with the management address; the others follow by the names of the interfaces', () => {
    assert.deepEqual(
      deviceAddresses({ managementAddress: '10.0.0.1' }, ports).map(({ address }) => address),
      ['10.0.0.1', '10.0.1.2', '10.0.1.10', '10.20.0.1', '2001:db8:20::1'],
    );
  });

  it('have a management address that no interface carries, and each address once', () => {
    const twice = [...ports, { name: 'Vlan21', addresses: ['10.20.0.1'] }];
    const addresses = deviceAddresses({ managementAddress: '10.9.9.9' }, twice);
    assert.deepEqual(addresses[0], { address: '10.9.9.9', isManagement: true });
    assert.equal(addresses.filter(({ address }) => address === '10.20.0.1').length, 1);
    assert.deepEqual(deviceAddresses({}, []), []);
  });

  it('have a management address only where it is one, in the form that all others have', () => {
    const [first, ...others] = deviceAddresses({ managementAddress: '2001:DB8:20:0::1' }, ports);
    assert.deepEqual([first?.address, first?.isManagement, others.length], ['2001:db8:20::1', true, 4]);
    assert.deepEqual(deviceAddresses({ managementAddress: 'core-1.hq.example' }, []), []);
  });

  it('are shown as text, whatever an interface is called and described as', () => {
    const hostile = { name: '$(trash)', addresses: ['10.0.0.1'], description: 'a\n$(pass)\u202e' };
    const [row] = interfaceRows(deviceAddresses({}, [hostile]), reader);
    assert.deepEqual([row?.label, row?.description], ['\\$(trash)', '10.0.0.1 · a\\n\\$(pass)\\u202e']);
  });

  it('fit the other end when they are of its family and not itself', () => {
    const fitting = (other?: string) =>
      fittingAddresses(deviceAddresses({}, ports), other).map(({ address }) => address);
    assert.deepEqual(fitting('2001:db8::1'), ['2001:db8:20::1']);
    assert.deepEqual(fitting('10.0.1.2'), ['10.0.1.10', '10.0.0.1', '10.20.0.1']);
    assert.equal(fitting().length, 5);
  });

  it('are rows that say VLAN, status and description, and what is recommended', () => {
    const rows = interfaceRows(deviceAddresses({ managementAddress: '10.0.0.1' }, ports), reader);
    assert.deepEqual(
      rows.map(({ label, description }) => `${label}: ${description}`),
      [
        'Loopback0: 10.0.0.1 · up · Management · management address, recommended',
        'GigabitEthernet1/0/2: 10.0.1.2 · testing · to wan-1',
        'GigabitEthernet1/0/10: 10.0.1.10 · up',
        'Vlan20: 10.20.0.1 · VLAN 20 · down',
        'Vlan20: 2001:db8:20::1 · VLAN 20 · down',
      ],
    );
    assert.deepEqual(interfaceRows([{ address: '10.9.9.9', isManagement: true }], reader), [
      { label: '10.9.9.9', description: 'management address, recommended', address: '10.9.9.9' },
    ]);
  });
});
