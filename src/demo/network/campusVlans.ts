/** `gateways`: who routes for it, the active one first; none for a network of its own. */
export interface VlanRow {
  readonly key: string;
  readonly id: number;
  readonly cidr: string;
  readonly block: string;
  readonly gateways: readonly string[];
  readonly vrf?: string;
  readonly aclIn?: string;
  readonly aclOut?: string;
  readonly overlapping?: true;
}

function user(key: string, id: number, cidr: string, gateway: string): VlanRow {
  return { key, id, cidr, block: gateway, gateways: [gateway] };
}

const buildingB = { block: 'b', gateways: ['dist-b1', 'dist-b2'] };
const buildingC = { block: 'c', gateways: ['dist-c1', 'dist-c2'] };
const services = { block: 'svc', gateways: ['svc-1', 'svc-2'] };
const store = { block: 's', gateways: ['edge-s1', 'edge-s2'] };
const depot = { block: 'd', gateways: ['edge-d1'] };

export const campusVlans: readonly VlanRow[] = [
  user('a1-users', 110, '10.1.11.0/24', 'acc-a1'),
  user('a2-users', 110, '10.1.12.0/24', 'acc-a2'),
  user('a3-users', 110, '10.1.13.0/24', 'acc-a3'),
  user('a4-users', 110, '10.1.14.0/24', 'acc-a4'),
  user('a1-aps', 150, '10.1.51.0/24', 'acc-a1'),
  user('a3-aps', 150, '10.1.53.0/24', 'acc-a3'),
  { key: 'b-manage', id: 5, cidr: '10.2.5.0/24', ...buildingB },
  { key: 'b-users', id: 210, cidr: '10.2.10.0/24', ...buildingB },
  { key: 'b-voice', id: 220, cidr: '10.2.20.0/24', ...buildingB },
  { key: 'b-aps', id: 250, cidr: '10.2.50.0/24', ...buildingB },
  { key: 'c-manage', id: 5, cidr: '10.3.5.0/24', ...buildingC },
  { key: 'c-users', id: 310, cidr: '10.3.10.0/24', ...buildingC },
  { key: 'c-building', id: 320, cidr: '10.3.20.0/24', vrf: 'BUILDING', aclIn: 'BUILDING-IN', ...buildingC },
  { key: 'c-aps', id: 350, cidr: '10.3.50.0/24', ...buildingC },
  { key: 'guests', id: 399, cidr: '10.99.0.0/24', aclIn: 'GUEST-IN', ...buildingC },
  { key: 'wireless-tunnels', id: 801, cidr: '10.8.1.0/24', ...services },
  { key: 'wireless-users', id: 810, cidr: '10.8.10.0/24', ...services },
  { ...user('apps', 901, '10.9.1.0/24', 'leaf-1'), aclOut: 'APPS-OUT' },
  user('databases', 902, '10.9.2.0/24', 'leaf-2'),
  { ...user('cards', 904, '10.9.4.0/24', 'leaf-3'), aclOut: 'PCI-OUT' },
  user('lab', 944, '10.9.44.0/24', 'leaf-4'),
  user('partners', 970, '10.70.1.0/24', 'dmz-1'),
  { key: 's-manage', id: 5, cidr: '10.20.5.0/24', ...store },
  { key: 's-tills', id: 20, cidr: '10.20.1.0/24', ...store },
  { key: 's-staff', id: 30, cidr: '10.20.2.0/24', ...store },
  { key: 'd-manage', id: 5, cidr: '10.30.5.0/24', ...depot },
  { key: 'd-office', id: 10, cidr: '10.30.1.0/24', ...depot },
  { key: 'd-scanners', id: 20, cidr: '10.30.2.0/24', aclIn: 'SCANNER-IN', ...depot },
  { ...user('f1-users', 1021, '10.40.1.0/24', 'edge-f1'), vrf: 'CAMPUS_VN' },
  { ...user('f2-users', 1021, '10.40.2.0/24', 'edge-f2'), vrf: 'CAMPUS_VN' },
  { key: 'tenant-a', id: 260, cidr: '10.60.0.0/23', vrf: 'TENANT_A', overlapping: true, ...buildingB },
  { key: 'tenant-b', id: 360, cidr: '10.60.1.0/24', vrf: 'TENANT_B', overlapping: true, ...buildingC },
  { key: 'oob', id: 900, cidr: '10.255.0.0/24', block: 'oob', gateways: [], vrf: 'Mgmt-vrf' },
];

/** `count` wired hosts at a switch, their addresses counted up from `first`. */
export type HostRow = readonly [vlan: string, at: string, first: number, count: number];

export const campusHosts: readonly HostRow[] = [
  ['a1-users', 'acc-a1', 20, 4],
  ['a2-users', 'acc-a2', 20, 4],
  ['a3-users', 'acc-a3', 20, 3],
  ['a4-users', 'acc-a4', 20, 3],
  ['b-users', 'acc-b1', 20, 3],
  ['b-users', 'acc-b2', 30, 3],
  ['b-users', 'acc-b3', 40, 2],
  ['b-voice', 'acc-b4', 20, 3],
  ['c-users', 'acc-c1', 40, 4],
  ['c-users', 'acc-c2', 50, 2],
  ['c-building', 'acc-c3', 20, 2],
  ['guests', 'acc-c1', 10, 2],
  ['apps', 'leaf-1', 20, 6],
  ['apps', 'leaf-1', 53, 1],
  ['databases', 'leaf-2', 20, 4],
  ['cards', 'leaf-3', 20, 2],
  ['lab', 'leaf-4', 20, 2],
  ['partners', 'dmz-1', 20, 2],
  ['s-tills', 'acc-s1', 15, 3],
  ['s-tills', 'acc-s2', 25, 2],
  ['s-staff', 'acc-s2', 20, 2],
  ['d-office', 'acc-d1', 20, 3],
  ['d-office', 'acc-d2', 77, 1],
  ['d-scanners', 'acc-d2', 20, 2],
  ['f1-users', 'edge-f1', 20, 3],
  ['f2-users', 'edge-f2', 20, 3],
  // Both are 10.60.1.20.
  ['tenant-a', 'acc-b4', 276, 1],
  ['tenant-b', 'acc-c3', 20, 1],
];

/** Hosts that have an IPv6 address beside the other one. */
export const campusIpv6: Readonly<Record<string, string>> = {
  '10.1.11.20': '2001:db8:1:11::20',
  '10.3.10.40': '2001:db8:3:10::40',
  '10.8.10.20': '2001:db8:8:10::20',
  '10.9.1.20': '2001:db8:9:1::20',
};

/** The VXLAN network ids of the fabric's virtual networks, by their VRF. */
export const virtualNetworkIds: Readonly<Record<string, string>> = { CAMPUS_VN: '4099' };

/** An access point: its VLAN and switch, the VLAN its clients are in, and how many there are from which address on. */
export type AccessPointRow = readonly [
  ap: string,
  vlan: string,
  at: string,
  clientVlan: string,
  first: number,
  count: number,
];

export const campusAccessPoints: readonly AccessPointRow[] = [
  ['ap-a1', 'a1-aps', 'acc-a1', 'wireless-users', 20, 3],
  ['ap-a3', 'a3-aps', 'acc-a3', 'wireless-users', 30, 2],
  ['ap-b1', 'b-aps', 'acc-b1', 'wireless-users', 40, 3],
  ['ap-b2', 'b-aps', 'acc-b2', 'wireless-users', 50, 2],
  ['ap-c1', 'c-aps', 'acc-c1', 'wireless-users', 60, 2],
  ['ap-c9', 'c-aps', 'hub-1', 'wireless-users', 90, 1],
  ['ap-s1', 's-manage', 'acc-s1', 's-staff', 60, 2],
  ['ap-d1', 'd-manage', 'acc-d1', 'd-office', 60, 1],
];

/** Switches without a loopback: the VLAN they are managed in. */
export const managementVlans: Readonly<Record<string, string>> = {
  b: 'b-manage',
  c: 'c-manage',
  s: 's-manage',
  d: 'd-manage',
  oob: 'oob',
};
