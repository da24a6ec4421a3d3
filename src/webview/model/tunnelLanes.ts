import type { Hop, HopSide, Overlay } from '../../path/hop';

/** Hops `first` to `last` stand inside the tunnel called `name`. */
export interface TunnelSpan {
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

/** The piece of a bracket beside one hop. `label` stands beside one hop of the span only. */
export interface LanePiece {
  readonly part: 'none' | 'start' | 'middle' | 'end' | 'single';
  readonly label?: string;
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

/** One column of bracket pieces for each nesting depth, outermost first; each column has one piece per hop. */
export function tunnelLanes(hops: readonly Hop[]): readonly (readonly LanePiece[])[] {
  const lanes: TunnelSpan[][] = [];
  for (const span of tunnelSpans(hops)) {
    const free = lanes.find(lane => lane.every(other => other.last < span.first || span.last < other.first));
    if (free === undefined) lanes.push([span]);
    else free.push(span);
  }
  return lanes.map(lane => hops.map((_, index) => piece(lane, index)));
}

function piece(lane: readonly TunnelSpan[], index: number): LanePiece {
  const span = lane.find(candidate => candidate.first <= index && index <= candidate.last);
  if (span === undefined) return { part: 'none' };
  const middle = Math.floor((span.first + span.last) / 2);
  const label = index === middle ? { label: shortTunnelName(span.name) } : {};
  return { part: partAt(span, index), ...label };
}

function partAt(span: TunnelSpan, index: number): LanePiece['part'] {
  if (span.first === span.last) return 'single';
  if (index === span.first) return 'start';
  return index === span.last ? 'end' : 'middle';
}

/** "CAPWAP" of "CAPWAP Tunnel": the bracket says the rest. */
function shortTunnelName(name: string): string {
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
  const interfaces = [...(side?.physical === undefined ? [] : [side.physical]), ...(side?.virtual ?? [])];
  return interfaces.flatMap(port => port.overlays).filter(overlay => overlay.vnid !== undefined);
}

function overlayName(overlay: Overlay): string {
  return [overlay.encapsulation ?? 'VXLAN', overlay.vnid].filter(Boolean).join(' ');
}
