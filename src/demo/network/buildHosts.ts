import { campusHosts } from './campusVlans';
import { addPort, type DeviceDraft } from './deviceDraft';
import { addressIn } from './ipv4';
import type { Host, Vlan } from './network';
import { stableMac, stableUuid } from './stableValues';

/** Wired hosts, each on a port of its own. */
export function buildWiredHosts(
  devices: ReadonlyMap<string, DeviceDraft>,
  vlans: ReadonlyMap<string, Vlan>,
): Host[] {
  return campusHosts.flatMap(([vlanKey, at, first, count]) => {
    const draft = devices.get(at);
    const vlan = vlans.get(vlanKey);
    if (draft === undefined || vlan === undefined) return [];
    return Array.from({ length: count }, (_, index) => buildHost(draft, vlan, first + index));
  });
}

function buildHost(draft: DeviceDraft, vlan: Vlan, offset: number): Host {
  const address = addressIn(vlan.cidr, offset);
  const key = vlan.overlapping === true ? `${vlan.key} ${address}` : address;
  const gbps = draft.model.ports === 'nexus' ? 10 : 1;
  const port = addPort(draft, gbps, 'edge', { portMode: 'access', vlan: vlan.id, vrf: vlan.vrf });
  return {
    id: stableUuid(`host ${key}`),
    address,
    mac: stableMac(`host ${key}`),
    kind: 'wired',
    attachment: { device: draft.key, port, vlan },
  };
}
