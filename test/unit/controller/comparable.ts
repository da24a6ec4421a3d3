import type { Hop, HopInterface, HopSide } from '../../../src/path/hop';
import type { NetworkPath } from '../../../src/path/networkPath';
import { present } from '../../../src/path/present';

/** An object without some of its fields. */
export function omit<T extends object, K extends keyof T>(value: T, ...names: readonly K[]): Omit<T, K> {
  const kept = Object.entries(value).filter(([name]) => !names.some(each => each === name));
  return Object.fromEntries(kept) as Omit<T, K>;
}

/** A path without what differs in any case: the controller's own JSON, and its word for "done". */
export function plain(path: NetworkPath): object {
  return { ...omit(path, 'statusWord'), hops: plainHops(path) };
}

export function plainHops({ hops }: NetworkPath): readonly object[] {
  return hops.map(hop => omit(hop, 'raw'));
}

/** The path as a controller tells it that names no MAC addresses: generations 1 and 2. */
export function withoutMacs(path: NetworkPath): NetworkPath {
  return { ...path, hops: path.hops.map(hop => omit(hop, 'mac')) };
}

/** The path as generation 1 tells it, which has none of what came with the intent API. */
export function withoutNewerFields(path: NetworkPath): NetworkPath {
  const hops = withoutMacs(path).hops.map((hop): Hop => {
    const { ingress, egress, ...rest } = omit(hop, 'ssid', 'wlanId', 'flexConnect');
    return { ...rest, ...present({ ingress: olderSide(ingress), egress: olderSide(egress) }) };
  });
  return { ...path, hops };
}

function olderSide(side: HopSide | undefined): HopSide | undefined {
  if (side === undefined) return undefined;
  const older = (port: HopInterface): HopInterface => ({ ...omit(port, 'vrf'), overlays: [] });
  const { physical, virtual } = side;
  return { ...present({ physical: physical && older(physical) }), virtual: virtual.map(older) };
}
