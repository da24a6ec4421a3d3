import type { Device, Host, Network } from '../network/network';
import type { Reply, Route } from '../server/route';
import { answer, notFound } from './replies';

/** `/client-detail` of the intent API: one client by its MAC address, without the envelope of other answers. */
export const clientDetailRoute: Route = {
  method: 'GET',
  path: 'client-detail',
  handle: ({ box, query }): Reply => {
    const mac = query.get('macAddress') ?? '';
    const host = hostWithMac(box.network, mac);
    if (host === undefined) return notFound(`Client ${mac}`, 'No such client');
    return { status: 200, body: { detail: detailJson(box.network, host), connectionInfo: null } };
  },
};

/** `/clients/{id}` of the data API, whose id is the MAC address. */
export const clientRoute: Route = {
  method: 'GET',
  base: '/dna/data/api/v1',
  path: 'clients/:mac',
  handle: ({ box, params }): Reply => {
    const mac = decodeURIComponent(params['mac'] ?? '');
    const host = hostWithMac(box.network, mac);
    return host === undefined
      ? notFound(`Client ${mac}`, 'No such client')
      : answer(clientJson(box.network, host));
  },
};

function hostWithMac({ hosts, overlappingHosts }: Network, mac: string): Host | undefined {
  return [...hosts.values(), ...overlappingHosts].find(host => host.mac.toUpperCase() === mac.toUpperCase());
}

function connectedTo(network: Network, { accessPoint, attachment }: Host): Device | undefined {
  return network.devices.get(accessPoint ?? attachment.device);
}

function detailJson(network: Network, host: Host): Readonly<Record<string, unknown>> {
  const { address, ipv6, mac, kind, attachment, ssid } = host;
  return {
    id: mac.toUpperCase(),
    connectionStatus: 'CONNECTED',
    hostType: kind.toUpperCase(),
    hostName: null,
    hostMac: mac.toUpperCase(),
    hostIpV4: address,
    hostIpV6: ipv6 === undefined ? [] : [ipv6],
    vlanId: attachment.vlan === undefined ? null : String(attachment.vlan.id),
    ssid: ssid ?? null,
    clientConnection: connectedTo(network, host)?.name ?? null,
    port: kind === 'wired' ? (attachment.port?.name ?? null) : null,
    issueCount: 0,
  };
}

function clientJson(network: Network, host: Host): Readonly<Record<string, unknown>> {
  const { address, ipv6, mac, kind, attachment, ssid } = host;
  const device = connectedTo(network, host);
  return {
    id: mac.toUpperCase(),
    macAddress: mac.toUpperCase(),
    type: kind === 'wired' ? 'Wired' : 'Wireless',
    name: null,
    ipv4Address: address,
    ipv6Addresses: ipv6 === undefined ? [] : [ipv6],
    connectionStatus: 'CONNECTED',
    connectedNetworkDevice: {
      connectedNetworkDeviceId: device?.id,
      connectedNetworkDeviceName: device?.name,
      connectedNetworkDeviceManagementIp: device?.address,
      ...(kind === 'wired' ? { interfaceName: attachment.port?.name } : {}),
    },
    connection: {
      ...(attachment.vlan === undefined ? {} : { vlanId: String(attachment.vlan.id) }),
      ...(ssid === undefined ? {} : { ssid }),
    },
  };
}
