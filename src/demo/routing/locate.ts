import type { Attachment, Device, Host, Network, NetworkInterface } from '../network/network';

/** What an address turned out to be: a host, or an interface of a device. */
export interface Endpoint {
  readonly attachment: Attachment;
  readonly host?: Host;
  readonly device?: Device;
}

/** Finds who has an address; undefined when nobody that the controller knows does. */
export function locate(network: Network, address: string): Endpoint | undefined {
  const host = network.hosts.get(address);
  if (host !== undefined) return { host, attachment: host.attachment };
  for (const device of network.devices.values()) {
    if (device.unmanaged === true) continue;
    const owned = device.interfaces.find(candidate => candidate.address === address);
    if (owned !== undefined) return { device, attachment: deviceAttachment(network, device, owned) };
    const point = network.accessPoints.get(device.key);
    if (point !== undefined && device.address === address) return { device, attachment: point.attachment };
  }
  return undefined;
}

/** The interfaces that carry an address. */
export function interfacesWithAddress(network: Network, address: string): NetworkInterface[] {
  return [...network.devices.values()]
    .filter(device => device.unmanaged !== true)
    .flatMap(device => device.interfaces.filter(candidate => candidate.address === address));
}

/** A trace that ends at a device has no port there; only its VLAN says where it comes in. */
function deviceAttachment(network: Network, device: Device, owned: NetworkInterface): Attachment {
  const controller = network.wirelessControllers.get(device.key);
  if (controller !== undefined) return controller.management;
  const vlan = [...network.vlans.values()].find(
    candidate =>
      (owned.vrf === 'Mgmt-vrf' && candidate.vrf === 'Mgmt-vrf') ||
      (candidate.id === owned.vlan && isAt(network, device, candidate.block, candidate.gateways)),
  );
  return { device: device.key, ...(vlan === undefined ? {} : { vlan }) };
}

function isAt(network: Network, device: Device, block: string, gateways: readonly string[]): boolean {
  return (
    gateways.includes(device.key) ||
    network.links.some(
      link =>
        link.kind === 'switched' && link.block === block && link.ends.some(end => end.device === device.key),
    )
  );
}
