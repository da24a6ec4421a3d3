import { adjacencies } from './adjacencies';
import { buildDevices } from './buildDevices';
import { buildLinks } from './buildLinks';
import { buildVlans } from './buildVlans';
import { buildWireless } from './buildWireless';
import { buildWiredHosts } from './buildHosts';
import { campusIpv6 } from './campusVlans';
import { addPort } from './deviceDraft';
import type { Host, Network } from './network';

const sparePorts = 4;

/** Builds the campus out of its tables; always the same, ids included. */
export function buildNetwork(): Network {
  const devices = buildDevices();
  const links = buildLinks(devices);
  const vlans = buildVlans(devices);
  const wireless = buildWireless(devices, vlans);
  const hosts = [...buildWiredHosts(devices, vlans), ...wireless.hosts].map(withIpv6);
  for (const device of devices.values()) {
    if (device.model.ports === 'wireless') continue;
    for (let spare = 0; spare < sparePorts; spare += 1) {
      addPort(device, 1, 'edge', { portMode: 'access', vlan: 1, up: false });
    }
  }
  return {
    devices,
    devicesById: new Map([...devices.values()].map(device => [device.id, device])),
    ...byAddress(hosts),
    vlans,
    links,
    ...adjacencies(links),
    accessPoints: wireless.accessPoints,
    wirelessControllers: wireless.controllers,
  };
}

function withIpv6(host: Host): Host {
  const ipv6 = campusIpv6[host.address];
  return ipv6 === undefined ? host : { ...host, ipv6 };
}

function byAddress(hosts: readonly Host[]): Pick<Network, 'hosts' | 'hostsByIpv6' | 'overlappingHosts'> {
  const overlaps = (host: Host): boolean => host.attachment.vlan?.overlapping === true;
  const alone = hosts.filter(host => !overlaps(host));
  return {
    hosts: new Map(alone.map((host): [string, Host] => [host.address, host])),
    hostsByIpv6: new Map(
      alone.flatMap((host): [string, Host][] => (host.ipv6 === undefined ? [] : [[host.ipv6, host]])),
    ),
    overlappingHosts: hosts.filter(overlaps),
  };
}
