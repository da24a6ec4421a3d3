import type {
  DeviceStatistics,
  InterfaceStatistics,
  PerformanceStatistics,
  QosClass,
  Statistic,
} from './statistics';

/** `unknown` is the controller's own UNKNOWN hop; `device` is a device of a type whose word we do not know. */
export type HopKind =
  | 'wiredHost'
  | 'wirelessHost'
  | 'switch'
  | 'router'
  | 'accessPoint'
  | 'wirelessController'
  | 'device'
  | 'unknown';

export interface AclPorts {
  readonly protocol?: string;
  readonly sourcePorts: readonly string[];
  readonly destinationPorts: readonly string[];
}

/** One access list entry that the asked traffic matches. */
export interface AclEntry {
  readonly text?: string;
  /** The controller's word, as it came. */
  readonly result?: string;
  readonly ports: readonly AclPorts[];
}

/** What the access list of an interface does to the asked traffic. `result` is the controller's word, as it came. */
export interface AclAnalysis {
  readonly name?: string;
  readonly result?: string;
  readonly entries: readonly AclEntry[];
}

/** One encapsulation that an interface adds or takes off. */
export interface Overlay {
  readonly controlPlane?: string;
  readonly encapsulation?: string;
  readonly protocol?: string;
  readonly source?: string;
  readonly sourcePort?: string;
  readonly destination?: string;
  readonly destinationPort?: string;
  readonly vnid?: string;
  readonly dscp?: string;
}

/** What the inventory says of an interface; it comes after the path. */
export interface InterfaceFacts {
  readonly speedBps?: number;
  readonly duplex?: string;
  readonly mtu?: number;
  readonly description?: string;
  readonly adminStatus?: string;
  readonly operationalStatus?: string;
  readonly portMode?: string;
  readonly mac?: string;
}

export interface HopInterface {
  readonly id?: string;
  readonly name?: string;
  readonly vrf?: string;
  readonly vlan?: string;
  readonly statistics: Statistic<InterfaceStatistics>;
  readonly qos: Statistic<readonly QosClass[]>;
  readonly acl?: AclAnalysis;
  readonly overlays: readonly Overlay[];
  readonly facts?: InterfaceFacts;
}

/** One side of a hop: the port, and the virtual interfaces (SVI, sub-interface, WLC client side) behind it. */
export interface HopSide {
  readonly physical?: HopInterface;
  readonly virtual: readonly HopInterface[];
}

export interface Accuracy {
  readonly percent?: number;
  readonly reason?: string;
}

export interface FlexConnect {
  readonly authentication?: string;
  readonly dataSwitching?: string;
  readonly controllerId?: string;
  readonly controllerName?: string;
  readonly ingressAcl?: AclAnalysis;
  readonly egressAcl?: AclAnalysis;
}

/** What the inventory says of a device; it comes after the path. */
export interface DeviceFacts {
  readonly softwareType?: string;
  readonly platform?: string;
  readonly series?: string;
  readonly family?: string;
  readonly serialNumber?: string;
  /** As the controller words it: "41 days, 3:07:12.00". */
  readonly upTime?: string;
  readonly location?: string;
  readonly reachability?: string;
  readonly management?: string;
  readonly collectionStatus?: string;
  /** When the controller last read this device, epoch ms. */
  readonly lastSyncAtMs?: number;
  readonly managementAddress?: string;
  readonly mac?: string;
}

/** A calculation the controller does beside the path. */
export interface AclCalculation {
  readonly state: 'unsaid' | 'running' | 'succeeded' | 'failed';
  /** The controller's word, as it came. */
  readonly word?: string;
  readonly reason?: string;
}

/**
 * One step of a path. Hops are told apart by their position alone: the same device may stand on a path twice, and
 * hosts have neither name nor device id. Whatever the controller did not say is absent.
 */
export interface Hop {
  readonly deviceId?: string;
  readonly name?: string;
  readonly ip?: string;
  readonly mac?: string;
  readonly kind: HopKind;
  /** The controller's word for the kind, as it came. */
  readonly kindWord?: string;
  /** Lower case: access, distribution, core, border router. */
  readonly role?: string;
  readonly softwareVersion?: string;
  readonly ingress?: HopSide;
  readonly egress?: HopSide;
  /** How the controller knows the link to the next hop (Wired, Switched, OSPF, ECMP, NetFlow …), as it came. */
  readonly link?: string;
  readonly tunnels: readonly string[];
  readonly statistics: Statistic<DeviceStatistics>;
  readonly performance: Statistic<readonly PerformanceStatistics[]>;
  readonly accuracy: readonly Accuracy[];
  readonly aclCalculation?: AclCalculation;
  readonly ssid?: string;
  readonly wlanId?: string;
  readonly flexConnect?: FlexConnect;
  readonly device?: DeviceFacts;
  /** The hop as the controller sent it, unknown fields included. */
  readonly raw?: unknown;
}

/** True for the two ends that are no network devices. */
export function isHost(hop: Hop): boolean {
  return hop.kind === 'wiredHost' || hop.kind === 'wirelessHost';
}

/** True for a network device: neither an end nor a hop that the controller does not know. */
export function isDevice(hop: Hop): boolean {
  return hop.kind !== 'unknown' && !isHost(hop);
}

/** The interfaces of a side from the wire inwards. */
export function sideInterfaces(side: HopSide | undefined): readonly HopInterface[] {
  if (side === undefined) return [];
  return side.physical === undefined ? side.virtual : [side.physical, ...side.virtual];
}

/** Both sides' interfaces of a hop. */
export function hopInterfaces(hop: Hop): readonly HopInterface[] {
  return [...sideInterfaces(hop.ingress), ...sideInterfaces(hop.egress)];
}

/** What to call a hop: its name, else its address, else that it is not known. Never empty. */
export function hopLabel(hop: Hop): string {
  return [hop.name, hop.ip, hop.deviceId].find(text => text !== undefined && text !== '') ?? '?';
}
