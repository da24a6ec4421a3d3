import type { Device, DeviceInterface } from '../controller/controller';
import type { DeviceFacts, Hop, HopInterface, HopSide, InterfaceFacts } from '../path/hop';
import { hopInterfaces, isDevice } from '../path/hop';
import { present } from '../path/present';

/** What the inventory adds to the hops of a path, by device and by interface. */
export interface HopFacts {
  readonly devices: ReadonlyMap<string, KnownDevice>;
  /** By `interfaceKey`. */
  readonly interfaces: ReadonlyMap<string, InterfaceFacts>;
}

interface KnownDevice {
  readonly name?: string;
  readonly softwareVersion?: string;
  readonly facts?: DeviceFacts;
}

/** The inventory ids of the devices on a path, each once. */
export function deviceIdsOf(hops: readonly Hop[]): readonly string[] {
  const devices = hops.filter(isDevice);
  return [...new Set(devices.flatMap(({ deviceId }) => (deviceId === undefined ? [] : [deviceId])))];
}

/** The facts that devices bring, on top of those already there. */
export function withDevices(facts: HopFacts, devices: Iterable<Device>): HopFacts {
  const known = new Map(facts.devices);
  for (const { id, name, softwareVersion, ...rest } of devices) {
    known.set(id, present({ name, softwareVersion, facts: present({ ...rest, role: undefined }) }));
  }
  return { ...facts, devices: known };
}

/** The facts that a device's interfaces bring, on top of those already there. */
export function withInterfaces(
  facts: HopFacts,
  deviceId: string,
  interfaces: readonly DeviceInterface[],
): HopFacts {
  const known = new Map(facts.interfaces);
  for (const { id, name, ...described } of interfaces) {
    const facts: InterfaceFacts = present({
      ...described,
      ...{ deviceId: undefined, addresses: undefined, vlan: undefined },
    });
    for (const key of [id, name]) if (key !== undefined) known.set(interfaceKey(deviceId, key), facts);
  }
  return { ...facts, interfaces: known };
}

/** The facts that hops of a kept trace already carry. */
export function factsOf(hops: readonly Hop[]): HopFacts {
  const devices = new Map<string, KnownDevice>();
  const interfaces = new Map<string, InterfaceFacts>();
  for (const hop of hops) {
    const { deviceId, softwareVersion, device } = hop;
    if (deviceId === undefined) continue;
    if (device !== undefined) devices.set(deviceId, present({ softwareVersion, facts: device }));
    for (const { id, name, facts } of hopInterfaces(hop)) {
      const key = id ?? name;
      if (key !== undefined && facts !== undefined) interfaces.set(interfaceKey(deviceId, key), facts);
    }
  }
  return { devices, interfaces };
}

/** The hops with what the inventory says of them; what the path itself says stays. */
export function enrich(hops: readonly Hop[], facts: HopFacts): readonly Hop[] {
  return hops.map(hop => {
    const { deviceId } = hop;
    if (deviceId === undefined) return hop;
    const device = facts.devices.get(deviceId);
    const lookUp = (port: HopInterface): HopInterface => enrichInterface(port, deviceId, facts);
    return present({
      ...hop,
      name: hop.name ?? device?.name,
      softwareVersion: device?.softwareVersion ?? hop.softwareVersion,
      device: device?.facts ?? hop.device,
      ingress: mapSide(hop.ingress, lookUp),
      egress: mapSide(hop.egress, lookUp),
    });
  });
}

function enrichInterface(port: HopInterface, deviceId: string, { interfaces }: HopFacts): HopInterface {
  const found = [port.id, port.name].flatMap(key =>
    key === undefined ? [] : (interfaces.get(interfaceKey(deviceId, key)) ?? []),
  )[0];
  return found === undefined ? port : { ...port, facts: found };
}

/** The side with each of its interfaces changed. */
export function mapSide(
  side: HopSide | undefined,
  change: (port: HopInterface) => HopInterface,
): HopSide | undefined {
  if (side === undefined) return undefined;
  const physical = side.physical === undefined ? undefined : change(side.physical);
  return present({ physical, virtual: side.virtual.map(change) });
}

function interfaceKey(deviceId: string, idOrName: string): string {
  return `${deviceId} ${idOrName}`;
}
