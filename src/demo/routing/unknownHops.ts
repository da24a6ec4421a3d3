import type { ComputedHop } from './computedPath';

/** What the controller knows of a link to a device that it does not manage, it knows from NetFlow. */
export function markUnknownNeighbours(hops: readonly ComputedHop[]): ComputedHop[] {
  return hops.map((hop, index) => {
    if (hop.node.kind === 'unknown') return { node: hop.node, link: 'NetFlow', tunnels: hop.tunnels };
    if (hops[index + 1]?.node.kind !== 'unknown') return hop;
    return {
      ...hop,
      link: 'NetFlow',
      accuracy: {
        percent: 65,
        reason: 'Several next hops were seen in NetFlow; a protocol and ports would narrow them.',
      },
    };
  });
}
