import type { Hop, HopSide } from '../hop';
import type { InterfaceStatistics } from '../statistics';

/** CPU load in percent over the longest window that is there. */
export function cpuPercent({ statistics }: Hop): number | undefined {
  if (statistics.kind !== 'value') return undefined;
  const { cpu } = statistics.value;
  return cpu?.fiveMinutesPercent ?? cpu?.oneMinutePercent ?? cpu?.fiveSecondsPercent;
}

/** Memory in use in percent, to one decimal. */
export function memoryPercent({ statistics }: Hop): number | undefined {
  if (statistics.kind !== 'value') return undefined;
  const { usedBytes, totalBytes } = statistics.value.memory ?? {};
  if (usedBytes === undefined || totalBytes === undefined || totalBytes <= 0) return undefined;
  return Math.round((usedBytes / totalBytes) * 1000) / 10;
}

/** What the port of a side counts; without a port, its first virtual interface. */
export function portStatistics(side: HopSide | undefined): InterfaceStatistics | undefined {
  const statistics = (side?.physical ?? side?.virtual[0])?.statistics;
  return statistics?.kind === 'value' ? statistics.value : undefined;
}

/** The lowest accuracy that the controller gave. */
export function accuracyPercent({ accuracy }: Hop): number | undefined {
  const percents = accuracy.flatMap(({ percent }) => (percent === undefined ? [] : [percent]));
  return percents.length === 0 ? undefined : Math.min(...percents);
}
