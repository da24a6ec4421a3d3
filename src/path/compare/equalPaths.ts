import { isEqualPathLink } from '../linkWords';
import type { ComparedHop } from './comparison';
import { isCounter } from './fieldChanges';
import type { RunHop } from './comparedRun';

/** A row of the comparison with the hops behind it. */
export interface Row {
  readonly hop: ComparedHop;
  readonly before?: RunHop;
  readonly after?: RunHop;
}

/**
 * Marks the rows whose whole difference lies behind a link of equal cost: those between the hop that both runs leave by
 * such a link and the hop where they meet again, and the ports by which these two are left and entered. A branch that
 * never meets the other again is a difference.
 */
export function markEqualPaths(rows: readonly Row[], reversed: boolean): readonly ComparedHop[] {
  const shared = rows.flatMap(({ before, after }, index) => (before && after ? [index] : []));
  const entered = new Set<number>();
  const left = new Set<number>();
  const between = new Set<number>();
  shared.forEach((fork, order) => {
    const meeting = shared[order + 1];
    if (meeting === undefined || !isFork(rows[fork], rows[meeting], reversed)) return;
    left.add(fork);
    entered.add(meeting);
    for (let index = fork + 1; index < meeting; index += 1) between.add(index);
  });
  return rows.map(({ hop }, index) => {
    const free = { ingress: entered.has(index), egress: left.has(index) };
    return between.has(index) || isExplained(hop, free) ? { ...hop, equalPath: true as const } : hop;
  });
}

/**
 * Both runs have to say so: where one of them knows a single way, something has changed. The way back forks at the
 * other end, and either fork explains why the two ways are not the same.
 */
function isFork(fork: Row | undefined, meeting: Row | undefined, reversed: boolean): boolean {
  const before = isEqualPathLink(fork?.before?.hop.link);
  return reversed
    ? before || isEqualPathLink(meeting?.after?.hop.link)
    : before && isEqualPathLink(fork?.after?.hop.link);
}

/** Another of several equal paths may enter and leave a device by other ports, and so by another VLAN. */
function isExplained(
  { kind, changes }: ComparedHop,
  free: { readonly ingress: boolean; readonly egress: boolean },
): boolean {
  const others = changes.filter(({ field }) => !isCounter(field));
  const ports = others.filter(({ field }) => field === 'ingress' || field === 'egress');
  return (
    kind === 'changed' &&
    ports.length > 0 &&
    others.every(
      ({ field }) =>
        field === 'vlan' || (field === 'ingress' && free.ingress) || (field === 'egress' && free.egress),
    )
  );
}
