import { campusVlans, type VlanRow } from './campusVlans';
import { addInterface, type DeviceDraft } from './deviceDraft';
import { addressIn, maskOf, prefixLength } from './ipv4';
import type { Device, Vlan } from './network';

/** The VLANs by key; their gateways get an interface in each. */
export function buildVlans(devices: ReadonlyMap<string, DeviceDraft>): Map<string, Vlan> {
  for (const row of campusVlans) {
    row.gateways.forEach((key, index) => {
      const draft = devices.get(key);
      if (draft !== undefined) addGateway(draft, row, index);
    });
  }
  return new Map(campusVlans.map(row => [row.key, { ...row, vrf: row.vrf ?? 'global' }]));
}

function addGateway(draft: DeviceDraft, row: VlanRow, index: number): void {
  addInterface(draft, {
    name: gatewayName(draft, row.id),
    kind: 'virtual',
    speedKbps: 1_000_000,
    portMode: 'routed',
    vlan: row.id,
    // One gateway is .1; a pair shares .1 and has .2 and .3 of its own.
    address: addressIn(row.cidr, row.gateways.length === 1 ? 1 : index + 2),
    mask: maskOf(prefixLength(row.cidr)),
    description: row.key,
    vrf: row.vrf ?? 'global',
    ...(row.aclIn === undefined ? {} : { aclIn: row.aclIn }),
    ...(row.aclOut === undefined ? {} : { aclOut: row.aclOut }),
  });
}

/** A switch has `Vlan20`, a router a sub-interface of its trunk. */
export function gatewayName(device: Device, vlanId: number): string {
  if (device.model.ports !== 'router') return `Vlan${vlanId}`;
  const trunk = device.interfaces.find(port => port.portMode === 'trunk');
  return `${trunk?.name ?? 'Port'}.${vlanId}`;
}
