/** What a trace may ask the controller to add to the bare path. */
export const inclusions = ['acl', 'device', 'interface', 'qos', 'performance'] as const;
export type Inclusion = (typeof inclusions)[number];

export type Protocol = 'tcp' | 'udp';

/** A question to a controller: which way would traffic take from `source` to `destination`? */
export interface TraceRequest {
  /** IPv4 or IPv6 address in canonical form. */
  readonly source: string;
  readonly destination: string;
  /** Tells hosts apart that share an address; `00:1A:2B:3C:4D:5E`. Only generation 3 can be told. */
  readonly sourceMac?: string;
  readonly destinationMac?: string;
  /** 1 to 65535. */
  readonly sourcePort?: number;
  readonly destinationPort?: number;
  /** Absent means that the controller checks TCP and UDP. */
  readonly protocol?: Protocol;
  readonly include: readonly Inclusion[];
}
