import { sideInterfaces, type Hop, type HopSide, type Overlay } from './hop';

/** Hops `first` to `last` stand inside the tunnel called `name`. */
export interface TunnelSpan {
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

/** The tunnels that the controller named on the hops, and the overlays whose two ends it described. */
export function tunnelSpans(hops: readonly Hop[]): readonly TunnelSpan[] {
  const named = [...new Set(hops.flatMap(hop => hop.tunnels))].flatMap(name => runs(hops, name));
  const overlays = overlaySpans(hops).filter(
    span =>
      !named.some(other => /vxlan/i.test(other.name) && other.first <= span.last && span.first <= other.last),
  );
  return [...named, ...overlays].sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first);
}

/** The spans in as many layers as their nesting takes, outermost first; those of one layer do not touch. */
export function tunnelLayers(hops: readonly Hop[]): readonly (readonly TunnelSpan[])[] {
  const layers: TunnelSpan[][] = [];
  for (const span of tunnelSpans(hops)) {
    const free = layers.find(layer =>
      layer.every(other => other.last < span.first || span.last < other.first),
    );
    if (free === undefined) layers.push([span]);
    else free.push(span);
  }
  return layers;
}

/** "CAPWAP" of "CAPWAP Tunnel": the bracket says the rest. */
export function shortTunnelName(name: string): string {
  return name.replace(/\s*tunnel$/i, '') || name;
}

function runs(hops: readonly Hop[], name: string): readonly TunnelSpan[] {
  const spans: TunnelSpan[] = [];
  for (const [index, hop] of hops.entries()) {
    if (!hop.tunnels.includes(name)) continue;
    const previous = spans.at(-1);
    if (previous?.last === index - 1) spans[spans.length - 1] = { ...previous, last: index };
    else spans.push({ name, first: index, last: index });
  }
  return spans;
}

function overlaySpans(hops: readonly Hop[]): readonly TunnelSpan[] {
  return hops.flatMap((hop, first) =>
    overlaysOf(hop.egress).flatMap(overlay => {
      const last = hops.findIndex(
        (other, index) => index > first && overlaysOf(other.ingress).some(end => end.vnid === overlay.vnid),
      );
      return last < 0 ? [] : [{ name: overlayName(overlay), first, last }];
    }),
  );
}

function overlaysOf(side: HopSide | undefined): readonly Overlay[] {
  return sideInterfaces(side)
    .flatMap(port => port.overlays)
    .filter(overlay => overlay.vnid !== undefined);
}

function overlayName(overlay: Overlay): string {
  return [overlay.encapsulation ?? 'VXLAN', overlay.vnid].filter(Boolean).join(' ');
}
