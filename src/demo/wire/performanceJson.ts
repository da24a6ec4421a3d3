import type { Device } from '../network/network';
import { stableNumber } from '../network/stableValues';
import type { ComputedHop } from '../routing/computedPath';
import type { Collection, ObservedTrace } from '../traces/observeTrace';

/** Only the routers of this network have a performance monitor. */
export function performanceJson(
  device: Device,
  hop: ComputedHop,
  trace: ObservedTrace,
  collection: Collection,
): object {
  if (collection.state === 'running') return { perfMonCollection: 'INPROGRESS' };
  if (collection.state === 'failed' || device.model.family !== 'Routers') {
    const reason =
      collection.state === 'failed' ? collection.reason : 'The platform has no performance monitor.';
    return { perfMonCollection: 'FAILED', perfMonCollectionFailureReason: reason };
  }
  const { question } = trace.record;
  return {
    perfMonCollection: 'SUCCESS',
    perfMonitorStatistics: [
      {
        protocol: question.protocol ?? 'tcp',
        sourceIpAddress: question.source,
        destIpAddress: question.destination,
        sourcePort: String(question.sourcePort ?? 49_152),
        destPort: String(question.destinationPort ?? 443),
        inputInterface: hop.ingress?.physical?.port.name,
        outputInterface: hop.egress?.physical?.port.name,
        ...measured(device, collection.atMs),
        ipv4TTL: 250,
        ipv4DSCP: '0',
        refreshedAt: collection.atMs,
      },
    ],
  };
}

function measured(device: Device, atMs: number): Readonly<Record<string, number>> {
  const some = (what: string, limit: number): number => stableNumber(`${what} ${device.id} ${atMs}`, limit);
  return {
    byteRate: some('byte rate', 90_000),
    packetBytes: some('bytes', 9_000_000),
    packetCount: some('packets', 12_000),
    packetLoss: some('lost', 4),
    packetLossPercentage: some('lost', 4) / 10,
    rtpJitterMin: 1,
    rtpJitterMean: 2 + some('jitter', 4),
    rtpJitterMax: 9 + some('jitter', 4),
  };
}
