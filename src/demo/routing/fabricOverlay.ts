import { virtualNetworkIds } from '../network/campusVlans';
import type { Device } from '../network/network';
import { stableNumber } from '../network/stableValues';
import type { ComputedHop, FabricOverlay, PathSide } from './computedPath';

/**
 * Where traffic of a virtual network crosses the fabric, the first fabric device wraps it in VXLAN and the last one
 * unwraps it; those between them see the outer packet alone.
 */
export function markFabric(hops: readonly ComputedHop[], flowKey: string): readonly ComputedHop[] {
  const first = hops.findIndex(hop => fabricDevice(hop) !== undefined);
  const last = hops.findLastIndex(hop => fabricDevice(hop) !== undefined);
  const [entry, exit] = [hops[first], hops[last]];
  const networkId = virtualNetworkIds[vrfOf(entry?.ingress) ?? vrfOf(exit?.egress) ?? ''];
  if (entry === undefined || exit === undefined || entry === exit || networkId === undefined) return hops;
  const overlay: FabricOverlay = {
    source: fabricDevice(entry)?.address ?? '',
    destination: fabricDevice(exit)?.address ?? '',
    sourcePort: 49_152 + stableNumber(`outer ${flowKey}`, 16_384),
    networkId,
  };
  return hops.map(hop => {
    if (hop === entry) return { ...hop, ...wrapped('egress', hop.egress, overlay) };
    return hop === exit ? { ...hop, ...wrapped('ingress', hop.ingress, overlay) } : hop;
  });
}

function fabricDevice({ node }: ComputedHop): Device | undefined {
  return node.kind === 'device' && node.device.fabric === true ? node.device : undefined;
}

function vrfOf(side: PathSide | undefined): string | undefined {
  return side?.virtual[0]?.port.vrf;
}

function wrapped(
  name: 'ingress' | 'egress',
  side: PathSide | undefined,
  overlay: FabricOverlay,
): Partial<ComputedHop> {
  if (side?.physical === undefined) return {};
  return { [name]: { ...side, physical: { ...side.physical, overlay } } };
}
