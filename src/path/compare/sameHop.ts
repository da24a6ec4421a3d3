import { assertNever } from '../assertNever';
import type { Identity, RunHop } from './comparedRun';

/**
 * Whether two hops of two runs may be the same one: hosts by their role, devices by what they are and whether they
 * stand inside a tunnel. An UNKNOWN hop is like another only between the same neighbours.
 */
export function hopMatcher(
  before: readonly RunHop[],
  after: readonly RunHop[],
): (beforeIndex: number, afterIndex: number) => boolean {
  const knownBefore = neighbours(before);
  const knownAfter = neighbours(after);
  return (beforeIndex, afterIndex) => {
    const [one, other] = [before[beforeIndex]?.identity, after[afterIndex]?.identity];
    if (one === undefined || other === undefined || one.kind !== other.kind) return false;
    if (one.kind !== 'unknown') return sameIdentity(one, other);
    const [around, aroundOther] = [knownBefore[beforeIndex], knownAfter[afterIndex]];
    return (
      one.inTunnel === other.inTunnel &&
      sameNeighbour(around?.previous, aroundOther?.previous) &&
      sameNeighbour(around?.next, aroundOther?.next)
    );
  };
}

function sameNeighbour(one: Identity | undefined, other: Identity | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.kind === other.kind && sameIdentity(one, other);
}

function sameIdentity(one: Identity, other: Identity): boolean {
  switch (one.kind) {
    case 'source':
    case 'destination':
      return true;
    case 'otherHost':
      return one.ip === other.ip;
    case 'device':
      return one.inTunnel === other.inTunnel && sameDevice(one, other);
    case 'unknown':
      return false;
    default:
      return assertNever(one.kind);
  }
}

/** By the controller's id; of two controllers by serial number, else by name. */
function sameDevice(one: Identity, other: Identity): boolean {
  if (one.origin === other.origin && one.deviceId !== undefined && other.deviceId !== undefined)
    return one.deviceId === other.deviceId;
  if (one.serials.length > 0 && other.serials.length > 0)
    return one.serials.some(serial => other.serials.includes(serial));
  if (one.name !== undefined && other.name !== undefined) return one.name === other.name;
  if (one.ip !== undefined || other.ip !== undefined) return one.ip === other.ip;
  return one.name === other.name && one.deviceId === other.deviceId;
}

interface Around {
  readonly previous?: Identity;
  readonly next?: Identity;
}

/** For each hop the nearest hops that are known, on both sides. */
function neighbours(hops: readonly RunHop[]): readonly Around[] {
  const previous = nearestKnown(hops);
  const next = nearestKnown(hops.toReversed()).toReversed();
  return hops.map((_, index) => {
    const [before, after] = [previous[index], next[index]];
    return {
      ...(before === undefined ? {} : { previous: before }),
      ...(after === undefined ? {} : { next: after }),
    };
  });
}

function nearestKnown(hops: readonly RunHop[]): readonly (Identity | undefined)[] {
  let known: Identity | undefined;
  return hops.map(({ identity }) => {
    const nearest = known;
    if (identity.kind !== 'unknown') known = identity;
    return nearest;
  });
}
