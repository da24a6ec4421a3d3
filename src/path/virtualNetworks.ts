import { hopInterfaces, sideInterfaces, isDevice, type Hop, type HopSide } from './hop';
import { plainText } from './plainText';

/**
 * The virtual networks of both ends if the path says that they differ: by the VXLAN network ids of the first and the
 * last encapsulation, else by the VRF where traffic enters the first device and leaves the last one. The global VRF
 * says nothing: a fabric's underlay is in it.
 */
export function virtualNetworks(
  hops: readonly Hop[],
): { readonly source: string; readonly destination: string } | undefined {
  const devices = hops.filter(isDevice);
  const ids = devices.flatMap(hop =>
    hopInterfaces(hop).flatMap(({ overlays }) => overlays.flatMap(({ vnid }) => vnid ?? [])),
  );
  return (
    different(ids[0], ids.at(-1), 'VNI ') ??
    different(sideVrf(devices[0]?.ingress), sideVrf(devices.at(-1)?.egress), 'VRF ')
  );
}

function different(source: string | undefined, destination: string | undefined, what: string) {
  if (source === undefined || destination === undefined || source === destination) return undefined;
  return {
    source: what + plainText(source, 40),
    destination: what + plainText(destination, 40),
  };
}

/** The innermost interface decides: an SVI's VRF, not its port's. */
function sideVrf(side: HopSide | undefined): string | undefined {
  return sideInterfaces(side)
    .flatMap(({ vrf }) =>
      vrf === undefined || /^(?:global|default)?$/i.test(vrf.trim()) ? [] : [vrf.trim()],
    )
    .at(-1);
}
