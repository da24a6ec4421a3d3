import type { Hop, HopSide } from './hop';
import type { InterfaceStatistics } from './statistics';

/**
 * The one number for the CPU load of a device, in percent: over five minutes, else over the longest window that the
 * controller gave. Reading the statistics is itself work for the device, so that five seconds are high by chance; the
 * rates that stand beside it are averages of minutes, too.
 */
export function cpuPercent({ statistics }: Hop): number | undefined {
  if (statistics.kind !== 'value') return undefined;
  const { cpu } = statistics.value;
  return cpu?.fiveMinutesPercent ?? cpu?.oneMinutePercent ?? cpu?.fiveSecondsPercent;
}

/** Memory in use, in percent. */
export function memoryPercent({ statistics }: Hop): number | undefined {
  if (statistics.kind !== 'value') return undefined;
  const { usedBytes, totalBytes } = statistics.value.memory ?? {};
  if (usedBytes === undefined || totalBytes === undefined || totalBytes <= 0) return undefined;
  return (usedBytes / totalBytes) * 100;
}

/** How sure the controller is of a hop, in percent: the lowest that it gave. */
export function accuracyPercent({ accuracy }: Hop): number | undefined {
  const percents = accuracy.flatMap(({ percent }) => percent ?? []);
  return percents.length === 0 ? undefined : Math.min(...percents);
}

/** What the port of a side counts; without a port, its first virtual interface. */
export function portStatistics(side: HopSide | undefined): InterfaceStatistics | undefined {
  const statistics = (side?.physical ?? side?.virtual[0])?.statistics;
  return statistics?.kind === 'value' ? statistics.value : undefined;
}
