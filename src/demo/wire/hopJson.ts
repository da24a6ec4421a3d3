import { isIPv6 } from 'node:net';
import type { Device, Host } from '../network/network';
import { stableNumber } from '../network/stableValues';
import type { ComputedHop } from '../routing/computedPath';
import type { Collection, ObservedTrace } from '../traces/observeTrace';
import { performanceJson } from './performanceJson';
import { pathSideJson } from './pathInterfaceJson';

/** A hop as generation 2 sends it in `networkElementsInfo`; what is undefined is not sent. */
export function hopJson(hop: ComputedHop, trace: ObservedTrace): Readonly<Record<string, unknown>> {
  const common = {
    linkInformationSource: hop.link,
    tunnels: hop.tunnels.length === 0 ? undefined : hop.tunnels,
    accuracyList: hop.accuracy && [hop.accuracy],
  };
  const { node } = hop;
  if (node.kind === 'unknown')
    return { id: 'UNKNOWN', ip: 'UNKNOWN', name: 'UNKNOWN', role: 'UNKNOWN', ...common };
  if (node.kind === 'host') {
    const ip = hostAddress(node.host, trace);
    return { id: node.host.id, ip, type: node.host.kind, ssid: node.host.ssid, ...common };
  }
  return { ...deviceJson(node.device, hop, trace), ...common };
}

/** A host with addresses of both families is shown by that which was asked for. */
function hostAddress({ address, ipv6 }: Host, trace: ObservedTrace): string {
  return isIPv6(trace.record.question.source) ? (ipv6 ?? address) : address;
}

function deviceJson(
  device: Device,
  hop: ComputedHop,
  trace: ObservedTrace,
): Readonly<Record<string, unknown>> {
  const { inclusions } = trace.record.question;
  const statistics = trace.statisticsOf(device);
  return {
    id: device.id,
    ip: device.address,
    name: device.name,
    type: device.model.family,
    role: device.role,
    ingressInterface: pathSideJson(hop.ingress, trace, statistics),
    egressInterface: pathSideJson(hop.egress, trace, statistics),
    ...(inclusions.includes('DEVICE-STATS') ? deviceStatistics(device, statistics) : {}),
    ...(inclusions.includes('PERFORMANCE-STATS') ? performanceJson(device, hop, trace, statistics) : {}),
    detailedStatus: accessListStatus(trace.accessLists),
    flexConnect: flexConnect(device),
  };
}

/** How far the access lists are; the same words for the whole trace and for each hop. */
export function accessListStatus(collection: Collection | undefined): unknown {
  if (collection === undefined) return undefined;
  if (collection.state === 'failed') {
    return { aclTraceCalculation: 'FAILED', aclTraceCalculationFailureReason: collection.reason };
  }
  return { aclTraceCalculation: collection.state === 'done' ? 'SUCCESS' : 'INPROGRESS' };
}

function deviceStatistics(device: Device, collection: Collection): object {
  if (collection.state === 'running') return { deviceStatsCollection: 'INPROGRESS' };
  if (collection.state === 'failed') {
    return { deviceStatsCollection: 'FAILED', deviceStatsCollectionFailureReason: collection.reason };
  }
  const { atMs } = collection;
  const base = 2 + stableNumber(`cpu ${device.id}`, 30);
  const some = (what: string): number => base + stableNumber(`${what} ${device.id} ${atMs}`, 80) / 10;
  const { memoryBytes } = device.model;
  return {
    deviceStatsCollection: 'SUCCESS',
    deviceStatistics: {
      cpuStatistics: {
        fiveSecsUsageInPercentage: some('five seconds'),
        oneMinUsageInPercentage: some('one minute'),
        fiveMinUsageInPercentage: some('five minutes'),
        refreshedAt: atMs,
      },
      memoryStatistics: {
        totalMemory: memoryBytes,
        memoryUsage: Math.round(memoryBytes * (0.3 + stableNumber(`memory ${device.id}`, 40) / 100)),
        refreshedAt: atMs,
      },
    },
  };
}

function flexConnect(device: Device): unknown {
  if (device.flexConnect !== true) return undefined;
  return { authentication: 'CENTRAL', dataSwitching: 'LOCAL', wirelessLanControllerName: 'wlc-1.hq.example' };
}
