import type { Device, NetworkInterface } from '../network/network';

/** An inventory interface; speed is text in kbit/s, what is not known is null. */
export function interfaceJson(
  device: Device,
  port: NetworkInterface,
  nowMs: number,
): Readonly<Record<string, unknown>> {
  const physical = port.kind === 'physical';
  return {
    id: port.id,
    instanceUuid: port.id,
    instanceTenantId: '5f1e2d3c4b5a69788796a5b4',
    className: physical ? 'EthrntPrtclEndpntExtndd' : 'SwitchPortProtocolEndpoint',
    deviceId: device.id,
    serialNo: device.serialNumber,
    pid: device.model.platform,
    series: device.model.series,
    portName: port.name,
    name: port.name,
    description: port.description,
    interfaceType: physical ? 'Physical' : 'Virtual',
    portType: portType(port),
    portMode: port.portMode,
    ifIndex: String(device.interfaces.indexOf(port) + 1),
    speed: String(port.speedKbps),
    duplex: physical ? 'FullDuplex' : null,
    mediaType: mediaType(port),
    mtu: physical && device.model.ports === 'nexus' ? '9216' : '1500',
    macAddress: port.mac,
    adminStatus: 'UP',
    status: port.up ? 'up' : 'down',
    vlanId: port.vlan === undefined ? '0' : String(port.vlan),
    nativeVlanId: port.portMode === 'trunk' ? '1' : null,
    ...addresses(port),
    ...unused,
    lastIncomingPacketTime: port.up ? nowMs - 1000 : null,
    lastOutgoingPacketTime: port.up ? nowMs - 1000 : null,
  };
}

const unused = {
  voiceVlan: '',
  ospfSupport: 'false',
  isisSupport: 'false',
  mappedPhysicalInterfaceId: null,
  mappedPhysicalInterfaceName: null,
  lastUpdated: null,
} as const;

function portType(port: NetworkInterface): string {
  if (port.kind === 'physical') return 'Ethernet Port';
  return port.name.startsWith('Vlan') ? 'Ethernet SVI' : 'Virtual';
}

function mediaType(port: NetworkInterface): string | null {
  if (port.kind === 'virtual') return null;
  return port.speedKbps > 1_000_000 ? 'SFP-10GBase-SR' : '10/100/1000BaseTX';
}

function addresses(port: NetworkInterface): Readonly<Record<string, unknown>> {
  const { address, mask } = port;
  if (address === undefined || mask === undefined)
    return { ipv4Address: null, ipv4Mask: null, addresses: [] };
  return {
    ipv4Address: address,
    ipv4Mask: mask,
    addresses: [
      {
        address: { ipAddress: { address }, ipMask: { address: mask }, isInverseMask: false },
        type: 'IPV4_PRIMARY',
      },
    ],
  };
}
