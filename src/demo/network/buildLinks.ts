import { devicesWithQos, routedLinks, switchedLinks, type RoutedRow, type SwitchedRow } from './campusLinks';
import { addManagementPort, addPort, type DeviceDraft } from './deviceDraft';
import { addressIn } from './ipv4';
import type { Link, NetworkInterface } from './network';

type Drafts = ReadonlyMap<string, DeviceDraft>;

/** Cables the devices: every link takes the next free port of its speed at both ends. */
export function buildLinks(devices: Drafts): Link[] {
  return [
    ...routedLinks.map((row, index) => routedLink(devices, row, index)),
    ...switchedLinks.map((row, index) => switchedLink(devices, row, index)),
  ];
}

function draftOf(devices: Drafts, key: string): DeviceDraft {
  const draft = devices.get(key);
  if (draft === undefined) throw new Error(`The campus has a link to ${key}, which is not in its table.`);
  return draft;
}

function routedLink(
  devices: Drafts,
  [a, b, gbps, metric, protocol = 'OSPF']: RoutedRow,
  index: number,
): Link {
  const port = (from: string, to: string, offset: number): NetworkInterface =>
    addPort(draftOf(devices, from), gbps, 'uplink', {
      portMode: 'routed',
      address: addressIn('10.0.128.0/17', index * 2 + offset),
      mask: '255.255.255.254',
      description: `to ${draftOf(devices, to).name}`,
      ...(devicesWithQos.includes(from) && devicesWithQos.includes(to) ? { qosPolicy: true as const } : {}),
    });
  return {
    kind: 'routed',
    protocol,
    metric,
    ends: [
      { device: a, port: port(a, b, 0) },
      { device: b, port: port(b, a, 1) },
    ],
  };
}

function switchedLink(devices: Drafts, [a, b, gbps, block]: SwitchedRow, index: number): Link {
  const port = (from: string, to: string): NetworkInterface =>
    block === 'oob' && from !== 'oob-1'
      ? addManagementPort(draftOf(devices, from), addressIn('10.255.0.0/24', index + 1))
      : addPort(draftOf(devices, from), gbps, 'uplink', {
          portMode: 'trunk',
          description: `to ${draftOf(devices, to).name}`,
          ...(block === 'oob' ? { vrf: 'Mgmt-vrf' } : {}),
        });
  return {
    kind: 'switched',
    block,
    ends: [
      { device: a, port: port(a, b) },
      { device: b, port: port(b, a) },
    ],
  };
}
