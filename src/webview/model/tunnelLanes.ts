import type { Hop } from '../../path/hop';
import { shortTunnelName, tunnelLayers, type TunnelSpan } from '../../path/tunnelSpans';

/** The piece of a bracket beside one hop. `label` stands beside one hop of the span only. */
export interface LanePiece {
  readonly part: 'none' | 'start' | 'middle' | 'end' | 'single';
  readonly label?: string;
}

/** One column of bracket pieces for each nesting depth, outermost first; each column has one piece per hop. */
export function tunnelLanes(hops: readonly Hop[]): readonly (readonly LanePiece[])[] {
  return tunnelLayers(hops).map(lane => hops.map((_, index) => piece(lane, index)));
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
