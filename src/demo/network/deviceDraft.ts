import type { DeviceModel, Device, NetworkInterface } from './network';
import { stableMac, stableUuid } from './stableValues';

/** A device while the network is being built: its ports are still being added. */
export interface DeviceDraft extends Device {
  readonly interfaces: NetworkInterface[];
  readonly portsInUse: Map<string, number>;
}

export type InterfaceSpec = Omit<NetworkInterface, 'id' | 'device' | 'mac' | 'description' | 'up' | 'vrf'> & {
  readonly description?: string;
  readonly vrf?: string;
  readonly up?: boolean;
};

export function addInterface(draft: DeviceDraft, spec: InterfaceSpec): NetworkInterface {
  const made: NetworkInterface = {
    description: '',
    vrf: 'global',
    up: true,
    ...spec,
    id: stableUuid(`interface ${draft.key} ${spec.name}`),
    device: draft.key,
    mac: stableMac(`interface ${draft.key} ${spec.name}`),
  };
  draft.interfaces.push(made);
  return made;
}

/** Adds the next free port of that speed; `edge` ports face hosts, the others face devices. */
export function addPort(
  draft: DeviceDraft,
  gbps: number,
  side: 'edge' | 'uplink',
  spec: Omit<InterfaceSpec, 'name' | 'kind' | 'speedKbps'>,
): NetworkInterface {
  const prefix = portPrefix(draft.model.ports, gbps, side);
  const number = (draft.portsInUse.get(prefix) ?? 0) + 1;
  draft.portsInUse.set(prefix, number);
  return addInterface(draft, {
    ...spec,
    name: `${prefix}${number}`,
    kind: 'physical',
    speedKbps: gbps * 1_000_000,
  });
}

/** Adds the port for out-of-band management, which has a VRF of its own. */
export function addManagementPort(draft: DeviceDraft, address: string): NetworkInterface {
  return addInterface(draft, {
    name: draft.model.ports === 'nexus' ? 'mgmt0' : 'GigabitEthernet0/0',
    kind: 'physical',
    speedKbps: 1_000_000,
    portMode: 'routed',
    vrf: 'Mgmt-vrf',
    address,
    mask: '255.255.255.0',
  });
}

function portPrefix(style: DeviceModel['ports'], gbps: number, side: 'edge' | 'uplink'): string {
  const speed = speedWord(gbps);
  const prefixes: Readonly<Record<DeviceModel['ports'], string>> = {
    access: side === 'uplink' ? `${speed}1/1/` : `${speed}1/0/`,
    catalyst: `${speed}1/0/`,
    nexus: 'Ethernet1/',
    router: `${speed}0/0/`,
    wireless: `${speed}0/0/`,
  };
  return prefixes[style];
}

function speedWord(gbps: number): string {
  if (gbps >= 100) return 'HundredGigE';
  return gbps >= 10 ? 'TenGigabitEthernet' : 'GigabitEthernet';
}
