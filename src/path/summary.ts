import { hopPlace } from './hopPlace';
import type { Trace } from './trace';
import type { TraceRequest } from './traceRequest';

/** The hop that matters in a result: the one that denies, or the last of a path that is not whole. */
export function placeThatMatters({ verdict, hops }: Trace): string | undefined {
  if (verdict?.block !== undefined) return hopPlace(hops[verdict.block.hop]);
  const last = hops.at(-1);
  return verdict?.kind === 'partial' && last !== undefined ? hopPlace(last) : undefined;
}

/** A request in one line: `10.20.1.15 → 10.9.4.20 TCP :443`; a source port stands behind the source. */
export function requestLabel(request: TraceRequest): string {
  return [
    request.source,
    ...port(request.sourcePort),
    '→',
    request.destination,
    ...(request.protocol === undefined ? [] : [request.protocol.toUpperCase()]),
    ...port(request.destinationPort),
  ].join(' ');
}

function port(number: number | undefined): readonly string[] {
  return number === undefined ? [] : [`:${number}`];
}
