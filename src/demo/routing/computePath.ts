import { isIPv6 } from 'node:net';
import type { Attachment, Device, Host, Network } from '../network/network';
import type { ComputedHop, ComputedPath, Flow } from './computedPath';
import { markFabric } from './fabricOverlay';
import { locate, type Endpoint } from './locate';
import { segment } from './segment';
import { markUnknownNeighbours } from './unknownHops';

const capwap = 'CAPWAP Tunnel';

/** Computes the path of a flow; hosts and device interfaces may be its ends. Always the same for the same flow. */
export function computePath(network: Network, flow: Flow): ComputedPath {
  if (flow.source === flow.destination) {
    return failed(
      'Unsupported Request Type for control path.Please verify pathRequest Tuples (source == destination)',
    );
  }
  if (isIPv6(flow.source) && flow.ipv6 !== true) return failed('The given address is unknown');
  const [source, ...otherSources] = locate(network, flow.source, flow.sourceMac);
  if (source === undefined) return failed(notLocated('source', flow.source));
  if (otherSources.length > 0) return failed(ambiguous('source', flow.source));
  const [destination, ...otherDestinations] = locate(network, flow.destination, flow.destinationMac);
  if (destination === undefined) return failed(notLocated('destination', flow.destination));
  if (otherDestinations.length > 0) return failed(ambiguous('destination', flow.destination));
  const unlinked = [source, destination].map(end => unlinkedAccessPoint(network, end)).find(Boolean);
  if (unlinked !== undefined) {
    return failed(
      `Unable to retrieve links for  AP - ${unlinked.name} [ ${unlinked.id}]. Make sure its connected device is discovered in Managed state.`,
    );
  }
  const key = flowKey(flow);
  const hops = connect(network, source, destination, key);
  return { hops: markUnknownNeighbours(markFabric(hops, key)) };
}

export function notLocated(end: 'source' | 'destination', address: string): string {
  return `Not able to locate interface or host based on ${end} ip address ${address}`;
}

function ambiguous(end: 'source' | 'destination', address: string): string {
  return `More than one host has the ${end} ip address ${address}. Give its MAC address.`;
}

function failed(failureReason: string): ComputedPath {
  return { hops: [], failureReason };
}

function flowKey(flow: Flow): string {
  return [flow.source, flow.destination, flow.protocol, flow.sourcePort, flow.destinationPort].join(' ');
}

function unlinkedAccessPoint(network: Network, end: Endpoint): Device | undefined {
  const point = network.accessPoints.get(end.host?.accessPoint ?? '');
  if (point === undefined) return undefined;
  const managed = network.devices.get(point.attachment.device)?.unmanaged !== true;
  return managed ? undefined : network.devices.get(point.device);
}

function connect(network: Network, source: Endpoint, destination: Endpoint, key: string): ComputedHop[] {
  const first = joins(network, source, 'up', key);
  const last = joins(network, destination, 'down', key);
  const middle = bothAtOneController(network, source, destination)
    ? []
    : (segment(network, source.attachment, destination.attachment, key) ?? []);
  const hops = [...first, ...middle, ...last];
  // Two clients of one controller: the controller stands there once, not at the end of one tunnel and the start of another.
  return hops.filter((hop, index) => index === 0 || !isSameController(hop, hops[index - 1]));
}

function bothAtOneController(network: Network, a: Endpoint, b: Endpoint): boolean {
  const controllers = [a, b].map(end => tunnelOf(network, end.host)?.controller);
  return controllers[0] !== undefined && controllers[0] === controllers[1];
}

function isSameController(hop: ComputedHop, previous: ComputedHop | undefined): boolean {
  return (
    hop.node.kind === 'device' &&
    hop.node.device.model.family === 'Wireless Controller' &&
    previous?.node.kind === 'device' &&
    previous.node.device === hop.node.device
  );
}

/** The end itself and, if it is a wireless host, all that lies between it and where its traffic joins the wire. */
function joins(network: Network, { host, device }: Endpoint, way: 'up' | 'down', key: string): ComputedHop[] {
  if (host === undefined) return device === undefined ? [] : wirelessDeviceHop(network, device, way);
  const end: ComputedHop = { node: { kind: 'host', host }, tunnels: [] };
  if (host.accessPoint === undefined) return [way === 'up' ? { ...end, link: 'Wired' } : end];
  const hops = [...accessPointHop(network, host.accessPoint), ...tunnel(network, host, way, key)];
  return way === 'up' ? [{ ...end, link: 'Switched' }, ...hops] : [...hops.reverse(), end];
}

/** Access points and wireless controllers hang on a switch's port, as hosts do; other devices are on the way already. */
function wirelessDeviceHop(network: Network, device: Device, way: 'up' | 'down'): ComputedHop[] {
  const controller = network.wirelessControllers.get(device.key);
  if (controller === undefined && !network.accessPoints.has(device.key)) return [];
  const vlan = controller?.management.vlan?.id;
  const side = controller && {
    physical: { port: controller.port, ...(vlan === undefined ? {} : { vlan }) },
    virtual: [],
  };
  const hop: ComputedHop = { node: { kind: 'device', device }, tunnels: [] };
  if (way === 'up') return [{ ...hop, link: 'Switched', ...(side === undefined ? {} : { egress: side }) }];
  return [side === undefined ? hop : { ...hop, ingress: side }];
}

function accessPointHop(network: Network, key: string): ComputedHop[] {
  const device = network.devices.get(key);
  if (device === undefined) return [];
  return [
    {
      node: { kind: 'device', device },
      link: 'Switched',
      tunnels: device.flexConnect === true ? [] : [capwap],
    },
  ];
}

function tunnelOf(
  network: Network,
  host: Host | undefined,
): { point: Attachment; controller: string } | undefined {
  const point = network.accessPoints.get(host?.accessPoint ?? '');
  if (point === undefined || network.devices.get(point.device)?.flexConnect === true) return undefined;
  return { point: point.attachment, controller: point.controller };
}

/** The devices a client's tunnel crosses, and the controller at its end; listed from the access point's side. */
function tunnel(network: Network, host: Host, way: 'up' | 'down', key: string): ComputedHop[] {
  const ends = tunnelOf(network, host);
  const controller = network.wirelessControllers.get(ends?.controller ?? '');
  const device = network.devices.get(controller?.device ?? '');
  if (ends === undefined || controller === undefined || device === undefined) return [];
  const [from, to] = way === 'up' ? [ends.point, controller.management] : [controller.management, ends.point];
  const between = (segment(network, from, to, key) ?? []).map(hop => ({ ...hop, tunnels: [capwap] }));
  const physical = { port: controller.port, vlan: host.attachment.vlan?.id ?? 1 };
  const client = { port: controller.clientInterface };
  const end: ComputedHop = {
    node: { kind: 'device', device },
    link: 'Switched',
    tunnels: [capwap],
    ingress: { physical, virtual: way === 'up' ? [client] : [] },
    egress: { physical, virtual: way === 'up' ? [] : [client] },
  };
  return way === 'up' ? [...between, end] : [end, ...between].reverse();
}
