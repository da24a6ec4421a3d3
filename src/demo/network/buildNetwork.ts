import { adjacencies } from './adjacencies';
import { buildDevices } from './buildDevices';
import { buildLinks } from './buildLinks';
import { buildVlans } from './buildVlans';
import { buildWireless } from './buildWireless';
import { buildWiredHosts } from './buildHosts';
import { addPort } from './deviceDraft';
import type { Host, Network } from './network';

const sparePorts = 4;

/** Builds the campus out of its tables; always the same, ids included. */
export function buildNetwork(): Network {
  const devices = buildDevices();
  const links = buildLinks(devices);
  const vlans = buildVlans(devices);
  const wireless = buildWireless(devices, vlans);
  const hosts = [...buildWiredHosts(devices, vlans), ...wireless.hosts];
  for (const device of devices.values()) {
    if (device.model.ports === 'wireless') continue;
    for (let spare = 0; spare < sparePorts; spare += 1) {
      addPort(device, 1, 'edge', { portMode: 'access', vlan: 1, up: false });
    }
  }
  return {
    devices,
    devicesById: new Map([...devices.values()].map(device => [device.id, device])),
    hosts: new Map(hosts.map((host): [string, Host] => [host.address, host])),
    vlans,
    links,
    ...adjacencies(links),
    accessPoints: wireless.accessPoints,
    wirelessControllers: wireless.controllers,
  };
}
