import type { Hop } from '../../path/hop';

/** The hops, by position, that stand at one place of the diagram; the first of them gives it its name. */
export type Place = readonly number[];

/**
 * A device that the path comes to again is one place, so that a hairpin looks like one: out to the wireless controller
 * and back. Two hops in a row at the same device stay two: an arrow from a box to itself says nothing.
 */
export function placesOf(hops: readonly Hop[]): readonly Place[] {
  const places: number[][] = [];
  for (const [index, hop] of hops.entries()) {
    const earlier = places.find(
      place => isSameDevice(hops[place[0] ?? -1], hop) && !place.includes(index - 1),
    );
    if (earlier === undefined || isSameDevice(hops[index - 1], hop)) places.push([index]);
    else earlier.push(index);
  }
  return places;
}

/** The place of each hop. */
export function placeByHop(places: readonly Place[]): readonly number[] {
  const byHop: number[] = [];
  for (const [at, place] of places.entries()) for (const hop of place) byHop[hop] = at;
  return byHop;
}

/** The places on the way from the first hop to the last one, without what the path only goes to and comes back from. */
export function mainLine(byHop: readonly number[]): readonly number[] {
  const line: number[] = [];
  for (const place of byHop) {
    const before = line.indexOf(place);
    if (before < 0) line.push(place);
    else line.length = before + 1;
  }
  return line;
}

/** For each link whether it is on the straight line: of those between the same two places the last one. */
export function straightLinks(byHop: readonly number[]): readonly boolean[] {
  const line = mainLine(byHop);
  const next = new Map(line.map((place, order) => [place, line[order + 1]]));
  const last = new Map(byHop.map((place, hop) => [place, hop]));
  return byHop.slice(0, -1).map((place, hop) => {
    const isOnLine = next.get(place) === byHop[hop + 1];
    return isOnLine && last.get(place) === hop;
  });
}

function isSameDevice(one: Hop | undefined, other: Hop): boolean {
  return one?.deviceId !== undefined && one.deviceId === other.deviceId && other.kind !== 'unknown';
}
