import type { Device, Network } from '../network/network';
import { interfacesWithAddress } from '../routing/locate';
import type { Call, Reply, Route } from '../server/route';
import { deviceJson } from './deviceJson';
import { interfaceJson } from './interfaceJson';
import { answer, notFound } from './replies';

/** Devices and their interfaces, as generations 1 and 2 have them. */
export const inventoryRoutes: readonly Route[] = [
  { method: 'GET', path: 'network-device', handle: list },
  { method: 'GET', path: 'network-device/count', handle: ({ box }) => answer(managed(box.network).length) },
  { method: 'GET', path: 'network-device/:id', handle: get },
  { method: 'GET', path: 'network-device/ip-address/:address', handle: getByAddress },
  { method: 'GET', path: 'interface/network-device/:id', handle: listInterfaces },
  { method: 'GET', path: 'interface/network-device/:id/interface-name', handle: getInterfaceByName },
  { method: 'GET', path: 'interface/ip-address/:address', handle: listInterfacesByAddress },
  { method: 'GET', path: 'interface/:id', handle: getInterface },
];

function managed(network: Network): Device[] {
  return [...network.devices.values()].filter(device => device.unmanaged !== true);
}

const deviceFilters: Readonly<Record<string, (device: Device) => string>> = {
  id: device => device.id,
  hostname: device => device.name,
  managementIpAddress: device => device.address,
  macAddress: device => device.mac,
  serialNumber: device => device.serialNumber,
  role: device => device.role,
  family: device => device.model.family,
};

/** `.*` in a filter stands for anything; upper and lower case differ, and so do other ways to write a MAC address. */
function matches(filter: string, value: string): boolean {
  const parts = filter.split('.*').map(part => part.replace(/[\\^$*+?()[\]{}|]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(value);
}

function list({ box, query }: Call): Reply {
  const kept = managed(box.network).filter(device =>
    Object.entries(deviceFilters).every(([name, field]) => {
      const asked = query.getAll(name).flatMap(text => text.split(','));
      return asked.length === 0 || asked.some(value => matches(value, field(device)));
    }),
  );
  const first = Math.max(Number(query.get('offset') ?? 1), 1) - 1;
  const limit = Math.min(Number(query.get('limit') ?? 500), 500);
  return answer(
    kept.slice(first, first + limit).map(device => deviceJson(device, box.now(), box.jobs.syncOf(device))),
  );
}

function one(call: Call, device: Device | undefined, asked: string): Reply {
  if (device === undefined || device.unmanaged === true) return notFound(`Device ${asked}`, 'No such device');
  return answer(deviceJson(device, call.box.now(), call.box.jobs.syncOf(device)));
}

function get(call: Call): Reply {
  const { id = '' } = call.params;
  return one(call, call.box.network.devicesById.get(id), id);
}

function getByAddress(call: Call): Reply {
  const { address = '' } = call.params;
  const owner = interfacesWithAddress(call.box.network, address)[0]?.device ?? '';
  const device = managed(call.box.network).find(candidate => candidate.address === address);
  return one(call, device ?? call.box.network.devices.get(owner), address);
}

function listInterfaces({ box, params }: Call): Reply {
  const device = box.network.devicesById.get(params['id'] ?? '');
  if (device === undefined || device.unmanaged === true) return notFound('Device', 'No such device');
  return answer(device.interfaces.map(port => interfaceJson(device, port, box.now())));
}

function getInterfaceByName({ box, params, query }: Call): Reply {
  const device = box.network.devicesById.get(params['id'] ?? '');
  const port = device?.interfaces.find(candidate => candidate.name === query.get('name'));
  if (device === undefined || port === undefined) return notFound('Interface', 'No such interface');
  return answer(interfaceJson(device, port, box.now()));
}

function listInterfacesByAddress({ box, params }: Call): Reply {
  const { address = '' } = params;
  const ports = interfacesWithAddress(box.network, address);
  if (ports.length === 0) return notFound(`Interface with address ${address}`, 'No such interface');
  const found = ports.flatMap(port => {
    const device = box.network.devices.get(port.device);
    return device === undefined ? [] : [interfaceJson(device, port, box.now())];
  });
  return answer(found);
}

function getInterface({ box, params }: Call): Reply {
  for (const device of managed(box.network)) {
    const port = device.interfaces.find(candidate => candidate.id === params['id']);
    if (port !== undefined) return answer(interfaceJson(device, port, box.now()));
  }
  return notFound('Interface', 'No such interface');
}
