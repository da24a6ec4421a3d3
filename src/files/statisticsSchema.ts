import * as v from 'valibot';
import type {
  DeviceStatistics,
  InterfaceStatistics,
  PerformanceStatistics,
  QosClass,
  Statistic,
} from '../path/statistics';
import { maybeNumber, maybeText } from './fields';

type Schema<T> = v.GenericSchema<unknown, T>;

function statistic<T>(value: Schema<T>): Schema<Statistic<T>> {
  const schema = v.variant('kind', [
    v.object({ kind: v.picklist(['notAsked', 'notApplicable', 'arriving', 'missing']) }),
    v.object({ kind: v.literal('failed'), reason: maybeText }),
    v.object({ kind: v.literal('value'), value, refreshedAtMs: maybeNumber }),
  ]);
  return schema;
}

const device: Schema<DeviceStatistics> = v.object({
  cpu: v.exactOptional(
    v.object({
      fiveSecondsPercent: maybeNumber,
      oneMinutePercent: maybeNumber,
      fiveMinutesPercent: maybeNumber,
    }),
  ),
  memory: v.exactOptional(v.object({ usedBytes: maybeNumber, totalBytes: maybeNumber })),
});

const port: Schema<InterfaceStatistics> = v.object({
  adminStatus: maybeText,
  operationalStatus: maybeText,
  inputRateBps: maybeNumber,
  outputRateBps: maybeNumber,
  inputPackets: maybeNumber,
  outputPackets: maybeNumber,
  inputQueueCount: maybeNumber,
  inputQueueMaxDepth: maybeNumber,
  inputQueueDrops: maybeNumber,
  inputQueueFlushes: maybeNumber,
  outputQueueCount: maybeNumber,
  outputQueueDepth: maybeNumber,
  outputDrops: maybeNumber,
});

const qosClass: Schema<QosClass> = v.object({
  classMap: maybeText,
  packets: maybeNumber,
  bytes: maybeNumber,
  offeredRateBps: maybeNumber,
  dropRateBps: maybeNumber,
  queueDepth: maybeNumber,
  queueBandwidthBps: maybeNumber,
  queueTotalDrops: maybeNumber,
  queueNoBufferDrops: maybeNumber,
});

const performance: Schema<PerformanceStatistics> = v.object({
  protocol: maybeText,
  source: maybeText,
  sourcePort: maybeText,
  destination: maybeText,
  destinationPort: maybeText,
  inputInterface: maybeText,
  outputInterface: maybeText,
  byteRate: maybeNumber,
  packets: maybeNumber,
  packetBytes: maybeNumber,
  packetsLost: maybeNumber,
  packetsLostPercent: maybeNumber,
  rtpJitterMin: maybeNumber,
  rtpJitterMean: maybeNumber,
  rtpJitterMax: maybeNumber,
  ttl: maybeNumber,
  dscp: maybeText,
});

export const deviceStatistics = statistic(device);
export const interfaceStatistics = statistic(port);
export const qosStatistics = statistic(v.array(qosClass));
export const performanceStatistics = statistic(v.array(performance));
