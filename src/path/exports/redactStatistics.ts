import { present } from '../present';
import type {
  DeviceStatistics,
  InterfaceStatistics,
  PerformanceStatistics,
  QosClass,
  Statistic,
} from '../statistics';
import { known } from './knownWords';
import { pick } from './pick';
import type { StandIns } from './standIns';

/** Numbers stay; why something failed is the controller's free text and goes. */
export function redactStatistic<T>(statistic: Statistic<T>, redactValue: (value: T) => T): Statistic<T> {
  if (statistic.kind !== 'value') return { kind: statistic.kind };
  const { value, refreshedAtMs } = statistic;
  const shown = { kind: 'value', value: redactValue(value) } as const;
  return refreshedAtMs === undefined ? shown : { ...shown, refreshedAtMs };
}

export function redactDeviceStatistics({ cpu, memory }: DeviceStatistics): DeviceStatistics {
  return present({
    cpu: cpu && pick(cpu, ['fiveSecondsPercent', 'oneMinutePercent', 'fiveMinutesPercent']),
    memory: memory && pick(memory, ['usedBytes', 'totalBytes']),
  });
}

export function redactInterfaceStatistics(value: InterfaceStatistics): InterfaceStatistics {
  return present({
    adminStatus: known('state', value.adminStatus),
    operationalStatus: known('state', value.operationalStatus),
    ...pick(value, ['inputRateBps', 'outputRateBps', 'inputPackets', 'outputPackets', 'inputQueueCount']),
    ...pick(value, ['inputQueueMaxDepth', 'inputQueueDrops', 'inputQueueFlushes', 'outputQueueCount']),
    ...pick(value, ['outputQueueDepth', 'outputDrops']),
  });
}

export function redactQosClass(value: QosClass, names: StandIns): QosClass {
  return present({
    classMap: value.classMap === undefined ? undefined : names.classMap(value.classMap),
    ...pick(value, ['packets', 'bytes', 'offeredRateBps', 'dropRateBps', 'queueDepth', 'queueBandwidthBps']),
    ...pick(value, ['queueTotalDrops', 'queueNoBufferDrops']),
  });
}

export function redactPerformance(value: PerformanceStatistics, names: StandIns): PerformanceStatistics {
  const { protocol, source, sourcePort, destination, destinationPort, dscp } = value;
  const { inputInterface, outputInterface } = value;
  return present({
    protocol: known('protocol', protocol),
    source: source === undefined ? undefined : names.address(source),
    sourcePort: known('port', sourcePort),
    destination: destination === undefined ? undefined : names.address(destination),
    destinationPort: known('port', destinationPort),
    inputInterface: inputInterface === undefined ? undefined : names.interface(inputInterface),
    outputInterface: outputInterface === undefined ? undefined : names.interface(outputInterface),
    ...pick(value, ['byteRate', 'packets', 'packetBytes', 'packetsLost', 'packetsLostPercent']),
    ...pick(value, ['rtpJitterMin', 'rtpJitterMean', 'rtpJitterMax', 'ttl']),
    dscp: known('dscp', dscp),
  });
}
