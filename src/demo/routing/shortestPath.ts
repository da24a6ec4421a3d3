import type { Link, LinkEnd, Network } from '../network/network';
import { stableNumber } from '../network/stableValues';

/** One link as it is walked. */
export interface Stride {
  readonly from: LinkEnd;
  readonly to: LinkEnd;
  /** The routing protocol, or undefined on a switched link. */
  readonly protocol?: string;
  /** Another link would have been as short. */
  readonly equalPaths: boolean;
}

interface Edge {
  readonly metric: number;
  readonly stride: Omit<Stride, 'equalPaths'>;
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
  return walk(edgesOf(network.links.filter(link => link.kind === 'routed')), from, targets, flowKey);
}

/** The way between two devices over the switched links of a block. */
export function switchedPath(
  network: Network,
  from: string,
  to: string,
  block: string,
): Stride[] | undefined {
  const links = network.links.filter(link => link.kind === 'switched' && link.block === block);
  const path = walk(edgesOf(links), from, [to], '');
  return path?.map(stride => ({ ...stride, equalPaths: false }));
}

function edgesOf(links: readonly Link[]): ReadonlyMap<string, readonly Edge[]> {
  const edges = new Map<string, Edge[]>();
  for (const link of links) {
    const metric = link.kind === 'routed' ? link.metric : 1;
    const means = link.kind === 'routed' ? { protocol: link.protocol } : {};
    const [a, b] = link.ends;
    for (const edge of [
      { metric, stride: { ...means, from: a, to: b } },
      { metric, stride: { ...means, from: b, to: a } },
    ]) {
      const { device } = edge.stride.from;
      edges.set(device, [...(edges.get(device) ?? []), edge]);
    }
  }
  return edges;
}

function walk(
  edges: ReadonlyMap<string, readonly Edge[]>,
  from: string,
  targets: readonly string[],
  flowKey: string,
): Stride[] | undefined {
  const distances = distancesTo(edges, targets);
  const strides: Stride[] = [];
  for (let here = from; !targets.includes(here);) {
    const left = distances.get(here);
    const next = (edges.get(here) ?? []).filter(
      edge => left !== undefined && (distances.get(edge.stride.to.device) ?? Infinity) + edge.metric === left,
    );
    const chosen = next[stableNumber(`${flowKey} at ${here}`, Math.max(next.length, 1))];
    if (chosen === undefined) return undefined;
    strides.push({ ...chosen.stride, equalPaths: next.length > 1 });
    here = chosen.stride.to.device;
  }
  return strides;
}

/** Dijkstra from the targets outwards; links cost the same both ways. */
function distancesTo(
  edges: ReadonlyMap<string, readonly Edge[]>,
  targets: readonly string[],
): ReadonlyMap<string, number> {
  const done = new Map<string, number>();
  const open = new Map(targets.map((target): [string, number] => [target, 0]));
  while (open.size > 0) {
    const [here, distance] = [...open].reduce((best, entry) => (entry[1] < best[1] ? entry : best));
    open.delete(here);
    done.set(here, distance);
    for (const edge of edges.get(here) ?? []) {
      const there = edge.stride.to.device;
      if (done.has(there)) continue;
      open.set(there, Math.min(open.get(there) ?? Infinity, distance + edge.metric));
    }
  }
  return done;
}
