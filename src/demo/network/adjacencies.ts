import type { Adjacency, Direction, Link, Network } from './network';

/** The links by the device they leave, as path computation wants them. */
export function adjacencies(links: readonly Link[]): Pick<Network, 'routed' | 'switched'> {
  const blocks = new Set(links.flatMap(link => (link.kind === 'switched' ? [link.block] : [])));
  const ofBlock = (block: string): Link[] =>
    links.filter(link => link.kind === 'switched' && link.block === block);
  return {
    routed: adjacency(links.filter(link => link.kind === 'routed')),
    switched: new Map([...blocks].map((block): [string, Adjacency] => [block, adjacency(ofBlock(block))])),
  };
}

function adjacency(links: readonly Link[]): Adjacency {
  const byDevice = new Map<string, Direction[]>();
  for (const link of links) {
    const means = link.kind === 'routed' ? { metric: link.metric, protocol: link.protocol } : { metric: 1 };
    const [a, b] = link.ends;
    for (const direction of [
      { ...means, from: a, to: b },
      { ...means, from: b, to: a },
    ]) {
      const { device } = direction.from;
      byDevice.set(device, [...(byDevice.get(device) ?? []), direction]);
    }
  }
  return byDevice;
}
