import type { Device, Host, NetworkInterface } from '../network/network';

/** What was asked, in no generation's words. Absent protocol: both; absent ports: all. */
export interface Flow {
  readonly source: string;
  readonly destination: string;
  /** Tells hosts apart that have the same address. */
  readonly sourceMac?: string;
  readonly destinationMac?: string;
  /** It was asked through an API that knows IPv6. */
  readonly ipv6?: true;
  readonly protocol?: 'tcp' | 'udp';
  readonly sourcePort?: number;
  readonly destinationPort?: number;
}

/** The VXLAN encapsulation that an interface adds or takes off. */
export interface FabricOverlay {
  readonly source: string;
  readonly destination: string;
  readonly sourcePort: number;
  readonly networkId: string;
}

/** An interface on the path, and the VLAN the traffic has on it. */
export interface PathInterface {
  readonly port: NetworkInterface;
  readonly vlan?: number;
  /** The name of the access list that traffic meets here, in this direction. */
  readonly acl?: string;
  readonly overlay?: FabricOverlay;
}

export interface PathSide {
  readonly physical?: PathInterface;
  readonly virtual: readonly PathInterface[];
}

/** One step of a path; hosts, access points and unmanaged devices have no sides. */
export interface ComputedHop {
  readonly node: PathNode;
  readonly ingress?: PathSide;
  readonly egress?: PathSide;
  /** How the controller knows the link to the next hop; absent on the last one. */
  readonly link?: string;
  readonly tunnels: readonly string[];
  readonly accuracy?: { readonly percent: number; readonly reason: string };
}

export type PathNode =
  | { readonly kind: 'host'; readonly host: Host }
  | { readonly kind: 'device'; readonly device: Device }
  | { readonly kind: 'unknown' };

/** A path, or as much of it as could be found and why no more. */
export interface ComputedPath {
  readonly hops: readonly ComputedHop[];
  readonly failureReason?: string;
}
