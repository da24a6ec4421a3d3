import type { Adjacency, Direction, Network } from '../network/network';
import { stableNumber } from '../network/stableValues';

/** One link as it was walked. */
export interface Stride extends Direction {
  /** Another link would have been as short. */
  readonly equalPaths: boolean;
}

/**
 * The way from a device to the nearest of several, over routed links. Where several next hops are equally near, the
 * flow's hash takes its pick, as routers do. Undefined when there is no way.
 */
export function routedPath(
  network: Network,
  from: string,
  targets: readonly string[],
  flowKey: string,
): Stride[] | undefined {
  return walk(network.routed, from, targets, flowKey);
}

/** The way between two devices over the switched links of a block. */
export function switchedPath(
  network: Network,
  from: string,
  to: string,
  block: string,
): Stride[] | undefined {
  const path = walk(network.switched.get(block) ?? new Map(), from, [to], '');
  return path?.map(stride => ({ ...stride, equalPaths: false }));
}

function walk(
  edges: Adjacency,
  from: string,
  targets: readonly string[],
  flowKey: string,
): Stride[] | undefined {
  const distances = distancesTo(edges, targets);
  const strides: Stride[] = [];
  for (let here = from; !targets.includes(here);) {
    const left = distances.get(here);
    const next = (edges.get(here) ?? []).filter(
      edge => left !== undefined && (distances.get(edge.to.device) ?? Infinity) + edge.metric === left,
    );
    const chosen = next[stableNumber(`${flowKey} at ${here}`, Math.max(next.length, 1))];
    if (chosen === undefined) return undefined;
    strides.push({ ...chosen, equalPaths: next.length > 1 });
    here = chosen.to.device;
  }
  return strides;
}

/** Dijkstra from the targets outwards; links cost the same both ways. */
function distancesTo(edges: Adjacency, targets: readonly string[]): ReadonlyMap<string, number> {
  const done = new Map<string, number>();
  const open = new Map(targets.map((target): [string, number] => [target, 0]));
  while (open.size > 0) {
    const [here, distance] = [...open].reduce((best, entry) => (entry[1] < best[1] ? entry : best));
    open.delete(here);
    done.set(here, distance);
    for (const edge of edges.get(here) ?? []) {
      const there = edge.to.device;
      if (done.has(there)) continue;
      open.set(there, Math.min(open.get(there) ?? Infinity, distance + edge.metric));
    }
  }
  return done;
}
