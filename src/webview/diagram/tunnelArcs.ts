import type { Hop } from '../../path/hop';
import { shortTunnelName, tunnelSpans, type TunnelSpan } from '../../path/tunnelSpans';
import { units, type Box, type Point } from './geometry';

/** A tunnel drawn over the hops that carry it. */
export interface TunnelArc {
  readonly name: string;
  /** For a path's `d`. */
  readonly line: string;
  /** The middle of its name, on the line. */
  readonly at: Point;
  /** Room for the name. */
  readonly width: number;
}

const laneHeight = 30;
const radius = 12;
/** Between the end of a bracket and the place it points at. */
const standoff = 12;

/**
 * Brackets over the places of each tunnel's hops; of two that overlap the longer one is above.
 * `boxOf` is the body of a hop's place; `boxes` is all that a bracket must not run through.
 */
export function tunnelArcs(
  hops: readonly Hop[],
  boxOf: (hop: number) => Box,
  boxes: readonly Box[],
): readonly TunnelArc[] {
  const lanes: Box[][] = [];
  const arcs: TunnelArc[] = [];
  for (const span of tunnelSpans(hops).toReversed()) {
    const across = acrossOf(span, boxOf);
    const lane = lanes.findIndex(other => other.every(box => !overlaps(box, across)));
    const at = lane < 0 ? lanes.push([]) - 1 : lane;
    lanes[at]?.push(across);
    const top = Math.min(...boxes.filter(box => overlaps(box, across)).map(({ y }) => y));
    arcs.push(arc(span, across, top - laneHeight * (at + 1)));
  }
  return arcs;
}

interface Across extends Box {
  /** How high the places at its two ends are. */
  readonly feet: readonly [number, number];
}

/** From the leftmost of its places to the rightmost one, so that one tunnel may end where the next one begins. */
function acrossOf({ first, last }: TunnelSpan, boxOf: (hop: number) => Box): Across {
  const places = Array.from({ length: last - first + 1 }, (_, step) => boxOf(first + step));
  const from = places.reduce((best, box) => (box.x < best.x ? box : best));
  const to = places.reduce((best, box) => (box.x + box.width > best.x + best.width ? box : best));
  const inset = from === to ? 10 : from.width / 2 + 9;
  const x = from.x + inset;
  const width = to.x + to.width - (from === to ? 10 : to.width / 2 + 9) - x;
  return { x, y: 0, width, height: 0, feet: [from.y, to.y] };
}

function arc({ name }: TunnelSpan, across: Across, y: number): TunnelArc {
  const { x, width, feet } = across;
  const bend = Math.min(radius, width / 2);
  const line = [
    `M${units(x)} ${units(feet[0] - standoff)}`,
    `V${units(y + bend)}q0 ${-bend} ${bend} ${-bend}`,
    `H${units(x + width - bend)}q${bend} 0 ${bend} ${bend}`,
    `V${units(feet[1] - standoff)}`,
  ];
  return {
    name: shortTunnelName(name),
    line: line.join(''),
    at: { x: x + width / 2, y },
    width: Math.max(90, width - 40),
  };
}

function overlaps(one: Box, other: Box): boolean {
  return one.x <= other.x + other.width && other.x <= one.x + one.width;
}
