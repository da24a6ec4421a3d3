import { hopInterfaces, type Hop, type HopInterface } from '../path/hop';
import { present } from '../path/present';
import type { Statistic } from '../path/statistics';
import { mapSide } from './hopFacts';

type Ended = 'missing' | 'notAsked';

/**
 * Whether statistics that were asked for may still come. QoS ends with the others, since an interface without a policy
 * never says anything of it; where nothing else was asked for, it is waited for alone.
 */
export function isArriving(hops: readonly Hop[]): boolean {
  const others = hops.flatMap(hop => [
    hop.statistics,
    hop.performance,
    ...hopInterfaces(hop).map(({ statistics }) => statistics),
  ]);
  if (others.some(arrives)) return true;
  const answered = others.some(({ kind }) => kind === 'value' || kind === 'failed');
  return !answered && hops.flatMap(hopInterfaces).some(({ qos }) => arrives(qos));
}

/** The hops when the wait is over: what has not come is missing, or was not asked for if nobody here knows. */
export function endArriving(hops: readonly Hop[], kind: Ended = 'missing'): readonly Hop[] {
  const ended = <T>(statistic: Statistic<T>): Statistic<T> => (arrives(statistic) ? { kind } : statistic);
  const endPort = (port: HopInterface): HopInterface => ({
    ...port,
    statistics: ended(port.statistics),
    qos: ended(port.qos),
  });
  return hops.map(hop =>
    present({
      ...hop,
      statistics: ended(hop.statistics),
      performance: ended(hop.performance),
      ingress: mapSide(hop.ingress, endPort),
      egress: mapSide(hop.egress, endPort),
    }),
  );
}

function arrives({ kind }: Statistic<unknown>): boolean {
  return kind === 'arriving';
}
