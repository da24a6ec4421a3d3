import { isIPv6, SocketAddress } from 'node:net';
import type { Attachment, Device, Host, Network, NetworkInterface } from '../network/network';

/** What an address turned out to be: a host, or an interface of a device. */
export interface Endpoint {
  readonly attachment: Attachment;
  readonly host?: Host;
  readonly device?: Device;
}

/** The host with an address of either family, unless several have it. */
export function hostOf(network: Network, address: string): Host | undefined {
  return network.hosts.get(address) ?? network.hostsByIpv6.get(canonical(address));
}

/**
 * Finds who has an address, and the MAC address if one is given; several where hosts in different VRFs have the same
 * address and no MAC address tells them apart.
 */
export function locate(network: Network, address: string, mac: string | undefined): Endpoint[] {
  const host = hostOf(network, address);
  const hosts = [
    ...(host === undefined ? [] : [host]),
    ...network.overlappingHosts.filter(candidate => candidate.address === address),
  ];
  if (hosts.length === 0) return [locateDevice(network, address)].filter(found => found !== undefined);
  return hosts
    .filter(found => mac === undefined || found.mac.toUpperCase() === mac.toUpperCase())
    .map(found => ({ host: found, attachment: found.attachment }));
}

function canonical(address: string): string {
  return isIPv6(address) ? new SocketAddress({ address, family: 'ipv6' }).address : address;
}

function locateDevice(network: Network, address: string): Endpoint | undefined {
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
