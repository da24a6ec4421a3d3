import { present } from '../../path/present';
import type { DeviceStatistics, PerformanceStatistics, Statistic } from '../../path/statistics';
import type { WireHop } from '../wire/flowAnalysis';
import { collected, unlessEmpty } from './collected';
import type { Surroundings } from './interface';

/** CPU and memory of a device. */
export function mapDeviceStatistics(
  wire: WireHop,
  { include, applicable }: Surroundings,
): Statistic<DeviceStatistics> {
  const { cpuStatistics: cpu, memoryStatistics: memory } = wire.deviceStatistics ?? {};
  const value: DeviceStatistics = present({
    cpu: unlessEmpty(
      present({
        fiveSecondsPercent: cpu?.fiveSecsUsageInPercentage,
        oneMinutePercent: cpu?.oneMinUsageInPercentage,
        fiveMinutesPercent: cpu?.fiveMinUsageInPercentage,
      }),
    ),
    memory: unlessEmpty(present({ usedBytes: memory?.memoryUsage, totalBytes: memory?.totalMemory })),
  });
  return collected<DeviceStatistics>({
    asked: include.includes('device'),
    applicable,
    value: unlessEmpty(value),
    refreshedAtMs: cpu?.refreshedAt ?? memory?.refreshedAt,
    word: wire.deviceStatsCollection,
    reason: wire.deviceStatsCollectionFailureReason,
    silence: 'arriving',
  });
}

/** The flows a performance monitor saw on a device. */
export function mapPerformance(
  wire: WireHop,
  { include, applicable }: Surroundings,
): Statistic<readonly PerformanceStatistics[]> {
  const list = wire.perfMonitorStatistics.length > 0 ? wire.perfMonitorStatistics : wire.perfMonStatistics;
  const flows = list.map(mapFlow).filter(flow => Object.keys(flow).length > 0);
  return collected<readonly PerformanceStatistics[]>({
    asked: include.includes('performance'),
    applicable,
    value: flows.length === 0 ? undefined : flows,
    refreshedAtMs: list.find(each => each.refreshedAt !== undefined)?.refreshedAt,
    word: wire.perfMonCollection,
    reason: wire.perfMonCollectionFailureReason,
    silence: 'arriving',
  });
}

function mapFlow(said: WireHop['perfMonitorStatistics'][number]): PerformanceStatistics {
  return present({
    protocol: said.protocol,
    source: said.sourceIpAddress,
    sourcePort: said.sourcePort,
    destination: said.destIpAddress,
    destinationPort: said.destPort,
    inputInterface: said.inputInterface,
    outputInterface: said.outputInterface,
    byteRate: said.byteRate,
    packets: said.packetCount,
    packetBytes: said.packetBytes,
    packetsLost: said.packetLoss,
    packetsLostPercent: said.packetLossPercentage,
    rtpJitterMin: said.rtpJitterMin,
    rtpJitterMean: said.rtpJitterMean,
    rtpJitterMax: said.rtpJitterMax,
    ttl: said.ipv4TTL,
    dscp: said.ipv4DSCP,
  });
}
