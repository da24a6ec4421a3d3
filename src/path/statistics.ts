/**
 * A value that a controller collects after the path is known. `arriving`: asked for, not there yet; `missing`: asked
 * for, the wait is over and nothing came (for QoS: no policy on the interface); `notApplicable`: hosts have none.
 */
export type Statistic<T> =
  | { readonly kind: 'notAsked' | 'notApplicable' | 'arriving' | 'missing' }
  | { readonly kind: 'failed'; readonly reason?: string }
  | { readonly kind: 'value'; readonly value: T; readonly refreshedAtMs?: number };

/** CPU load in percent over three windows. */
export interface CpuStatistics {
  readonly fiveSecondsPercent?: number;
  readonly oneMinutePercent?: number;
  readonly fiveMinutesPercent?: number;
}

export interface MemoryStatistics {
  readonly usedBytes?: number;
  readonly totalBytes?: number;
}

export interface DeviceStatistics {
  readonly cpu?: CpuStatistics;
  readonly memory?: MemoryStatistics;
}

/** Rates in bit/s; packets, drops and flushes are counters since the last clear; queue numbers are packets. */
export interface InterfaceStatistics {
  readonly adminStatus?: string;
  readonly operationalStatus?: string;
  readonly inputRateBps?: number;
  readonly outputRateBps?: number;
  readonly inputPackets?: number;
  readonly outputPackets?: number;
  readonly inputQueueCount?: number;
  readonly inputQueueMaxDepth?: number;
  readonly inputQueueDrops?: number;
  readonly inputQueueFlushes?: number;
  readonly outputQueueCount?: number;
  readonly outputQueueDepth?: number;
  readonly outputDrops?: number;
}

export interface QosClass {
  readonly classMap?: string;
  readonly packets?: number;
  readonly bytes?: number;
  readonly offeredRateBps?: number;
  readonly dropRateBps?: number;
  readonly queueDepth?: number;
  readonly queueBandwidthBps?: number;
  readonly queueTotalDrops?: number;
  readonly queueNoBufferDrops?: number;
}

/** One flow as a performance monitor saw it; the controller documents no units for byte rate and jitter. */
export interface PerformanceStatistics {
  readonly protocol?: string;
  readonly source?: string;
  readonly sourcePort?: string;
  readonly destination?: string;
  readonly destinationPort?: string;
  readonly inputInterface?: string;
  readonly outputInterface?: string;
  readonly byteRate?: number;
  readonly packets?: number;
  readonly packetBytes?: number;
  readonly packetsLost?: number;
  readonly packetsLostPercent?: number;
  readonly rtpJitterMin?: number;
  readonly rtpJitterMean?: number;
  readonly rtpJitterMax?: number;
  readonly ttl?: number;
  readonly dscp?: string;
}
