import { present } from '../present';
import { isHost, type Hop, type HopKind, type HopSide } from '../hop';
import type { Trace } from '../trace';

/** A hop as it is compared: of a way back its sides are swapped. */
export interface RunHop {
  /** Its place in the trace's own `hops`. */
  readonly position: number;
  readonly hop: Hop;
  readonly ingress?: HopSide;
  readonly egress?: HopSide;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly identity: Identity;
}

/** Which hop of the other run may be the same one. */
export interface Identity {
  readonly kind: 'device' | 'unknown' | 'source' | 'destination' | 'otherHost';
  readonly hopKind: HopKind;
  readonly inTunnel: boolean;
  readonly origin: string;
  readonly deviceId?: string;
  readonly serials: readonly string[];
  /** Lower case. */
  readonly name?: string;
  readonly ip?: string;
}

/** The hops of a run in the order in which they are compared. */
export function comparedRun(trace: Trace, reversed: boolean): readonly RunHop[] {
  const { hops } = trace;
  const positions = hops.map((_, position) => position);
  const ordered = reversed ? positions.toReversed() : positions;
  return ordered.flatMap((position, index) => {
    const hop = hops[position];
    if (hop === undefined) return [];
    const isLast = index === hops.length - 1;
    const [ingress, egress] = reversed ? [hop.egress, hop.ingress] : [hop.ingress, hop.egress];
    const ends = { isFirst: index === 0, isLast };
    const identity = identityOf(hop, trace, { ...ends, reversed });
    return [{ position, hop, ...ends, identity, ...present({ ingress, egress }) }];
  });
}

interface Ends {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly reversed: boolean;
}

function identityOf(hop: Hop, trace: Trace, ends: Ends): Identity {
  return present({
    kind: identityKind(hop, trace, ends),
    hopKind: hop.kind,
    inTunnel: hop.tunnels.length > 0,
    origin: trace.controller.origin,
    deviceId: hop.deviceId,
    serials: serialsOf(hop),
    name: hop.name?.toLowerCase(),
    ip: hop.ip,
  });
}

function identityKind(hop: Hop, { request }: Trace, { isFirst, isLast, reversed }: Ends): Identity['kind'] {
  if (hop.kind === 'unknown') return 'unknown';
  if (!isHost(hop)) return 'device';
  const [near, far] = reversed
    ? [request.destination, request.source]
    : [request.source, request.destination];
  if (hop.ip === near) return 'source';
  if (hop.ip === far) return 'destination';
  if (isFirst) return 'source';
  return isLast ? 'destination' : 'otherHost';
}

/** A stack has the serial numbers of its members in one text, parted by commas. */
function serialsOf({ device }: Hop): readonly string[] {
  const parts = device?.serialNumber?.split(',') ?? [];
  return parts.map(part => part.trim().toLowerCase()).filter(part => part !== '');
}
