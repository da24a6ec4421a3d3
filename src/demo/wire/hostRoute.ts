import type { Host, Network } from '../network/network';
import type { Route } from '../server/route';
import { answer } from './replies';

/** `/host`, which only the API before the intent API had. */
export const hostRoute: Route = {
  method: 'GET',
  path: 'host',
  handle: ({ box, query }) => {
    const filters = ['hostIp', 'hostMac', 'hostType'];
    const hosts = [...box.network.hosts.values(), ...box.network.overlappingHosts];
    const rows = hosts.map(host => hostJson(box.network, host));
    const kept = rows.filter(row => filters.every(name => (query.get(name) ?? row[name]) === row[name]));
    return answer(kept);
  },
};

function hostJson(network: Network, host: Host): Readonly<Record<string, unknown>> {
  const { attachment } = host;
  const at = network.devices.get(host.accessPoint ?? attachment.device);
  return {
    id: host.id,
    hostIp: host.address,
    hostMac: host.mac,
    hostType: host.kind,
    vlanId: attachment.vlan && String(attachment.vlan.id),
    connectedNetworkDeviceId: at?.id,
    connectedNetworkDeviceIpAddress: at?.address,
    connectedNetworkDeviceName: at?.name,
    ...(host.kind === 'wired'
      ? { connectedInterfaceId: attachment.port?.id, connectedInterfaceName: attachment.port?.name }
      : { connectedAPName: at?.name }),
  };
}
