import { wirelessControllerKey } from './buildDevices';
import { campusAccessPoints, type AccessPointRow } from './campusVlans';
import { addInterface, addPort, type DeviceDraft } from './deviceDraft';
import { addressIn } from './ipv4';
import type { AccessPoint, Host, Vlan, WirelessController } from './network';
import { stableMac, stableUuid } from './stableValues';

interface Wireless {
  readonly hosts: readonly Host[];
  readonly accessPoints: ReadonlyMap<string, AccessPoint>;
  readonly controllers: ReadonlyMap<string, WirelessController>;
}

type Drafts = ReadonlyMap<string, DeviceDraft>;
type Vlans = ReadonlyMap<string, Vlan>;

/** Access points, the controller that their tunnels end at, and their clients. */
export function buildWireless(devices: Drafts, vlans: Vlans): Wireless {
  const controller = buildController(devices, vlans);
  const points = campusAccessPoints.map(row => buildAccessPoint(devices, vlans, row));
  return {
    hosts: campusAccessPoints.flatMap(row => buildClients(devices, vlans, row, controller)),
    accessPoints: new Map(points.map(point => [point.device, point])),
    controllers: new Map([[controller.device, controller]]),
  };
}

function found<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The campus speaks of ${key}, which is not in its tables.`);
  return value;
}

function buildController(devices: Drafts, vlans: Vlans): WirelessController {
  const draft = found(devices, wirelessControllerKey);
  const port = addPort(draft, 10, 'uplink', { portMode: 'trunk', description: 'to svc-1.hq.example' });
  const clientInterface = addInterface(draft, {
    name: 'clientinterface',
    kind: 'virtual',
    speedKbps: 1_000_000,
    portMode: 'trunk',
  });
  const switchPort = addPort(found(devices, 'svc-1'), 10, 'edge', {
    portMode: 'trunk',
    description: `to ${draft.name}`,
  });
  const management = { device: 'svc-1', port: switchPort, vlan: found(vlans, 'wireless-tunnels') };
  return { device: draft.key, port, clientInterface, management };
}

function buildAccessPoint(devices: Drafts, vlans: Vlans, [ap, vlanKey, at]: AccessPointRow): AccessPoint {
  const vlan = found(vlans, vlanKey);
  const port = addPort(found(devices, at), 1, 'edge', {
    portMode: 'access',
    vlan: vlan.id,
    description: `to ${found(devices, ap).name}`,
  });
  return { device: ap, attachment: { device: at, port, vlan }, controller: wirelessControllerKey };
}

/** Clients of an ordinary access point join the network at the controller, those of a FlexConnect one at its switch. */
function buildClients(
  devices: Drafts,
  vlans: Vlans,
  [ap, , at, clientVlan, first, count]: AccessPointRow,
  controller: WirelessController,
): Host[] {
  const vlan = found(vlans, clientVlan);
  const local = found(devices, ap).flexConnect === true;
  const localPort = found(devices, at).interfaces.find(
    port => port.description === `to ${found(devices, ap).name}`,
  );
  const joins = local
    ? { device: at, ...(localPort === undefined ? {} : { port: localPort }) }
    : controller.management;
  return Array.from({ length: count }, (_, index): Host => {
    const address = addressIn(vlan.cidr, first + index);
    return {
      id: stableUuid(`host ${address}`),
      address,
      mac: stableMac(`host ${address}`),
      kind: 'wireless',
      ssid: vlan.key === 'wireless-users' ? 'campus' : 'staff',
      accessPoint: ap,
      attachment: { ...joins, vlan },
    };
  });
}
