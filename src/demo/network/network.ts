/** A kind of hardware, as the inventory words it. */
export interface DeviceModel {
  /** What a hop and the inventory call it: "Switches and Hubs", "Routers" … */
  readonly family: string;
  readonly type: string;
  readonly series: string;
  readonly platform: string;
  readonly softwareType: string;
  readonly softwareVersion: string;
  /** How its ports are called. */
  readonly ports: 'access' | 'catalyst' | 'nexus' | 'router' | 'wireless';
  readonly memoryBytes: number;
}

/** What the table says about a device beside its place. */
export interface DeviceTraits {
  /** Not in the inventory: a path shows UNKNOWN for it. */
  readonly unmanaged?: true;
  /** Why its statistics can not be collected. */
  readonly statisticsFailure?: string;
  readonly unreachable?: true;
  /** Minutes since the controller last read it. */
  readonly syncAgeMinutes?: number;
  /** A wireless access point that switches its clients' traffic itself. */
  readonly flexConnect?: true;
  /** Part of the SD-Access fabric: traffic between its edges goes through VXLAN. */
  readonly fabric?: true;
}

export interface Device extends DeviceTraits {
  readonly id: string;
  /** `core-1.hq.example`. */
  readonly name: string;
  /** The name up to the first dot; the table speaks of devices by it. */
  readonly key: string;
  readonly address: string;
  readonly mac: string;
  readonly site: string;
  readonly role: string;
  readonly model: DeviceModel;
  readonly serialNumber: string;
  readonly interfaces: readonly NetworkInterface[];
}

export interface NetworkInterface {
  readonly id: string;
  readonly name: string;
  readonly device: string;
  readonly kind: 'physical' | 'virtual';
  readonly speedKbps: number;
  readonly mac: string;
  readonly description: string;
  readonly vrf: string;
  readonly portMode: 'access' | 'trunk' | 'routed';
  readonly up: boolean;
  readonly vlan?: number;
  readonly address?: string;
  readonly mask?: string;
  /** Names of access lists. */
  readonly aclIn?: string;
  readonly aclOut?: string;
  readonly qosPolicy?: true;
}

/** A broadcast domain with one subnet. `gateways` are the keys of the devices that route for it, the active one first. */
export interface Vlan {
  readonly key: string;
  readonly id: number;
  readonly cidr: string;
  readonly vrf: string;
  /** Switched links carry it if they belong to the same block. */
  readonly block: string;
  readonly gateways: readonly string[];
  readonly aclIn?: string;
  readonly aclOut?: string;
  /** Another VLAN, in another VRF, has the same addresses. */
  readonly overlapping?: true;
}

export interface LinkEnd {
  readonly device: string;
  readonly port: NetworkInterface;
}

/** A cable. A switched one names its block, a routed one the protocol over it and its metric. */
export type Link =
  | { readonly kind: 'switched'; readonly ends: readonly [LinkEnd, LinkEnd]; readonly block: string }
  | {
      readonly kind: 'routed';
      readonly ends: readonly [LinkEnd, LinkEnd];
      readonly protocol: string;
      readonly metric: number;
    };

/** A cable seen from one of its ends. */
export interface Direction {
  readonly from: LinkEnd;
  readonly to: LinkEnd;
  readonly metric: number;
  /** The routing protocol; absent on a switched link. */
  readonly protocol?: string;
}

/** The cables that leave each device. */
export type Adjacency = ReadonlyMap<string, readonly Direction[]>;

/** Where an address touches the network: a device, and the port and VLAN on it where there are such. */
export interface Attachment {
  readonly device: string;
  readonly port?: NetworkInterface;
  readonly vlan?: Vlan;
}

export interface Host {
  readonly id: string;
  readonly address: string;
  /** In the form in which addresses are compared. */
  readonly ipv6?: string;
  readonly mac: string;
  readonly kind: 'wired' | 'wireless';
  readonly attachment: Attachment;
  /** Wireless only. */
  readonly accessPoint?: string;
  readonly ssid?: string;
}

/** An access point: where it hangs, and the wireless controller its tunnel ends at. */
export interface AccessPoint {
  readonly device: string;
  readonly attachment: Attachment;
  readonly controller: string;
}

/** A wireless controller: where its tunnels end, and where it puts its clients' traffic on the wire. */
export interface WirelessController {
  readonly device: string;
  readonly port: NetworkInterface;
  readonly clientInterface: NetworkInterface;
  readonly management: Attachment;
}

/** Everything the box knows. Devices by key, hosts by their IPv4 address. */
export interface Network {
  readonly devices: ReadonlyMap<string, Device>;
  readonly devicesById: ReadonlyMap<string, Device>;
  readonly hosts: ReadonlyMap<string, Host>;
  readonly hostsByIpv6: ReadonlyMap<string, Host>;
  /** Hosts whose address another one has too: only their MAC addresses tell them apart. */
  readonly overlappingHosts: readonly Host[];
  readonly vlans: ReadonlyMap<string, Vlan>;
  readonly links: readonly Link[];
  readonly routed: Adjacency;
  /** By block. */
  readonly switched: ReadonlyMap<string, Adjacency>;
  readonly accessPoints: ReadonlyMap<string, AccessPoint>;
  readonly wirelessControllers: ReadonlyMap<string, WirelessController>;
}
