import { campusDevices, type DeviceRow } from './campusDevices';
import { routedLinks, switchedLinks } from './campusLinks';
import { campusAccessPoints, campusVlans, managementVlans } from './campusVlans';
import { addInterface, type DeviceDraft } from './deviceDraft';
import { deviceModels } from './deviceModels';
import { addressIn } from './ipv4';
import { stableMac, stableSerial, stableUuid } from './stableValues';

export const wirelessControllerKey = 'wlc-1';

/** All devices with their management interface, not yet cabled. */
export function buildDevices(): Map<string, DeviceDraft> {
  const drafts = campusDevices.map(buildDevice);
  return new Map(drafts.map(draft => [draft.key, draft]));
}

function buildDevice([fullName, modelName, role, traits]: DeviceRow, index: number): DeviceDraft {
  const [key = fullName, site = ''] = fullName.split('.');
  const management = managementOf(key, index);
  const draft: DeviceDraft = {
    ...traits,
    id: stableUuid(`device ${key}`),
    key,
    name: `${fullName}.example`,
    address: management.address,
    mac: stableMac(`device ${key}`),
    site,
    role,
    model: deviceModels[modelName],
    serialNumber: stableSerial(`device ${key}`),
    interfaces: [],
    portsInUse: new Map(),
  };
  if (management.interfaceName !== undefined)
    addManagementInterface(draft, management.interfaceName, management.vlan);
  return draft;
}

interface Management {
  readonly address: string;
  readonly interfaceName?: string;
  readonly vlan?: number;
}

/** Routing devices are managed by a loopback, switches and access points by an address in a VLAN. */
function managementOf(key: string, index: number): Management {
  if (routedLinks.some(([a, b]) => a === key || b === key)) {
    return { address: addressIn('10.0.0.0/24', index + 1), interfaceName: 'Loopback0' };
  }
  const accessPoint = campusAccessPoints.find(([ap]) => ap === key);
  if (accessPoint !== undefined) return { address: addressIn(cidrOf(accessPoint[1]), 100 + index) };
  if (key === wirelessControllerKey) {
    return { address: addressIn(cidrOf('wireless-tunnels'), 10), interfaceName: 'Vlan801', vlan: 801 };
  }
  const block = switchedLinks.find(([a, b]) => a === key || b === key)?.[3] ?? '';
  const vlan = campusVlans.find(row => row.key === managementVlans[block]);
  return {
    address: addressIn(vlan?.cidr ?? '', 100 + index),
    interfaceName: `Vlan${vlan?.id ?? 1}`,
    vlan: vlan?.id ?? 1,
  };
}

function cidrOf(vlanKey: string): string {
  return campusVlans.find(row => row.key === vlanKey)?.cidr ?? '';
}

function addManagementInterface(draft: DeviceDraft, name: string, vlan: number | undefined): void {
  addInterface(draft, {
    name,
    kind: 'virtual',
    speedKbps: vlan === undefined ? 8_000_000 : 1_000_000,
    portMode: 'routed',
    address: draft.address,
    mask: vlan === undefined ? '255.255.255.255' : '255.255.255.0',
    description: 'Management',
    ...(vlan === undefined ? {} : { vlan }),
  });
}
