import { findBlock } from './aclVerdict';
import { placedAcls } from './accessLists';
import { isDevice, type Hop } from './hop';
import { sameMac } from './mac';
import type { NetworkPath } from './networkPath';
import { present } from './present';
import type { TraceRequest } from './traceRequest';

/**
 * An address in the one form in which addresses are compared (IPv4-mapped unfolded); undefined when it is none. Passed
 * in: the form is the one that Node writes.
 */
export type Canonical = (address: string) => string | undefined;

/** The inventory's answer to the question which device carries the address of an end, seen from the hop at that end. */
export type AddressOwner =
  'notAsked' | 'sameDevice' | 'otherDevice' | 'nobody' | 'several' | 'forbidden' | 'failed';

/** True when both are addresses and the same one. What is no address is equal to nothing. */
export function sameAddress(
  one: string | undefined,
  other: string | undefined,
  canonical: Canonical,
): boolean {
  const first = one === undefined ? undefined : canonical(one);
  return first !== undefined && other !== undefined && first === canonical(other);
}

/** An end of a path as it was asked for. */
export interface Endpoint {
  readonly address: string;
  readonly mac?: string;
}

export function sourceOf({ source, sourceMac }: TraceRequest): Endpoint {
  return { address: source, ...present({ mac: sourceMac }) };
}

export function destinationOf({ destination, destinationMac }: TraceRequest): Endpoint {
  return { address: destination, ...present({ mac: destinationMac }) };
}

/**
 * True when the hop is this end: by its MAC address where both are known, since addresses may overlap; else by its
 * address, the path's own or the inventory's management address.
 */
export function hopIs(hop: Hop, { address, mac }: Endpoint, canonical: Canonical): boolean {
  return (
    sameMac(hop.mac, mac) ??
    (sameAddress(hop.ip, address, canonical) ||
      sameAddress(hop.device?.managementAddress, address, canonical))
  );
}

/** True when the path's last hop is the destination. */
export function endsAtDestination(
  request: TraceRequest,
  hops: readonly Hop[],
  owner: AddressOwner,
  canonical: Canonical,
): boolean {
  const last = hops.at(-1);
  if (last === undefined) return false;
  if (hopIs(last, destinationOf(request), canonical)) return true;
  return owner === 'sameDevice' && isDevice(last);
}

/** True when the path's first hop is the source. */
export function startsAtSource(
  request: TraceRequest,
  hops: readonly Hop[],
  owner: AddressOwner,
  canonical: Canonical,
): boolean {
  const first = hops[0];
  if (first === undefined) return false;
  return hopIs(first, sourceOf(request), canonical) || (owner === 'sameDevice' && isDevice(first));
}

/** Which question would settle whether an end of a path is the one that was asked for. */
export interface OwnerQuestion {
  /** The device of the hop there, to be compared with the answer's. */
  readonly deviceId: string;
  /** The address to ask about: `/interface/ip-address/{address}`. */
  readonly address: string;
}

/**
 * Whether to ask who owns the destination address, once, before judging: the calculation is complete, nothing blocks,
 * and the last hop is a device with another address. Undefined: do not ask.
 */
export function needsDestinationOwner(
  request: TraceRequest,
  path: NetworkPath,
  canonical: Canonical,
): OwnerQuestion | undefined {
  const last = path.hops.at(-1);
  if (path.status !== 'completed' || last?.deviceId === undefined || !isDevice(last)) return undefined;
  if (hopIs(last, destinationOf(request), canonical)) return undefined;
  if (findBlock(placedAcls(path.hops)) !== undefined) return undefined;
  return { deviceId: last.deviceId, address: request.destination };
}

/**
 * Whether to ask who owns the source address, once, before judging: the first hop is a device with another address, as
 * it is when traffic starts at an interface of a device that the path shows by its management address. Undefined: do
 * not ask.
 */
export function needsSourceOwner(
  request: TraceRequest,
  path: NetworkPath,
  canonical: Canonical,
): OwnerQuestion | undefined {
  const first = path.hops[0];
  if (path.status === 'running' || first?.deviceId === undefined || !isDevice(first)) return undefined;
  if (hopIs(first, sourceOf(request), canonical)) return undefined;
  return { deviceId: first.deviceId, address: request.source };
}
