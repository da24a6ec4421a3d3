import type { Hop } from '../../path/hop';
import { isEqualPathLink, isWorkedOut, linkKind } from '../../path/linkWords';
import type { BlockPlace } from '../../path/verdict';
import type { Say } from '../words';
import type { LinkModel } from './hopModel';

/** The links of a path: the one at `index` leads from that hop to the next, so the last hop has none. */
export function linkModels(
  hops: readonly Hop[],
  block: BlockPlace | undefined,
  say: Say,
): readonly LinkModel[] {
  return hops.slice(0, -1).map((hop, index) => {
    const next = hops[index + 1];
    const tunnel = hop.tunnels.find(name => next?.tunnels.includes(name));
    return linkModel(hop, tunnel, block !== undefined && index >= block.hop, say);
  });
}

function linkModel(hop: Hop, tunnel: string | undefined, beyond: boolean, say: Say): LinkModel {
  const line = linkKind(hop.link);
  const vrf = hop.egress?.physical?.vrf ?? hop.egress?.virtual[0]?.vrf;
  const saysVrf = vrf !== undefined && (vrf !== 'global' || line === 'routed');
  const parts = [
    hop.link ?? say('page.link.unsaid'),
    isEqualPathLink(hop.link) ? say('page.link.equalPaths') : undefined,
    hop.link !== undefined && isWorkedOut(hop.link) ? say('page.link.inferred') : undefined,
    saysVrf ? say('page.vrf', { vrf }) : undefined,
    tunnel === undefined ? undefined : say('page.link.inTunnel', { tunnel }),
    beyond ? say('page.beyondBlock') : undefined,
  ];
  return {
    line: tunnel === undefined ? line : 'tunnel',
    text: parts.filter(part => part !== undefined).join(' · '),
    beyond,
  };
}
