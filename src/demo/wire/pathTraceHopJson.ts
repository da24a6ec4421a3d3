import type { ComputedHop } from '../routing/computedPath';
import type { ObservedTrace } from '../traces/observeTrace';
import { hopJson } from './hopJson';
import type { View } from './pathTraceJson';

type Json = Readonly<Record<string, unknown>>;

/** A hop of generation 3: what generation 2 says under other names, with only the views that were asked for. */
export function pathTraceHopJson(hop: ComputedHop, trace: ObservedTrace, asked: ReadonlySet<View>): Json {
  const {
    ip,
    detailedStatus,
    perfMonCollection,
    perfMonCollectionFailureReason,
    perfMonitorStatistics,
    ...rest
  } = hopJson(hop, trace);
  const only = (view: View, fields: Json): Json => (asked.has(view) ? fields : absent(fields));
  return {
    ...rest,
    ipAddress: ip,
    macAddress: macOf(hop),
    ingressInterface: sideJson(rest['ingressInterface'], asked),
    egressInterface: sideJson(rest['egressInterface'], asked),
    ...only('acl', { aclStatus: detailedStatus }),
    ...only('accuracyList', { accuracyList: rest['accuracyList'] }),
    ...only('flexConnect', { flexConnect: rest['flexConnect'] }),
    ...only('deviceStatistics', {
      deviceStatsCollection: rest['deviceStatsCollection'],
      deviceStatsCollectionFailureReason: rest['deviceStatsCollectionFailureReason'],
      deviceStatistics: rest['deviceStatistics'],
    }),
    ...only('performanceMonitorStatistics', {
      performanceMonitorCollection: perfMonCollection,
      performanceMonitorCollectionFailureReason: perfMonCollectionFailureReason,
      performanceMonitorStatistics: listOf(perfMonitorStatistics)?.map(flowJson),
    }),
  };
}

/** The same fields without their values, so that they are not sent. */
function absent(fields: Json): Json {
  return Object.fromEntries(Object.keys(fields).map(name => [name, undefined]));
}

function macOf({ node }: ComputedHop): string | undefined {
  if (node.kind === 'unknown') return undefined;
  return (node.kind === 'host' ? node.host : node.device).mac.toUpperCase();
}

function listOf(value: unknown): readonly Json[] | undefined {
  return value as readonly Json[] | undefined;
}

function flowJson({ destIpAddress, destPort, ...rest }: Json): Json {
  return { ...rest, destinationIpAddress: destIpAddress, destinationPort: destPort };
}

function sideJson(side: unknown, asked: ReadonlySet<View>): unknown {
  if (side === undefined) return undefined;
  const { physicalInterface, virtualInterface } = side as Json;
  return {
    physicalInterface: physicalInterface && interfaceJson(physicalInterface as Json, asked),
    virtualInterface: listOf(virtualInterface)?.map(each => interfaceJson(each, asked)),
  };
}

function interfaceJson(port: Json, asked: ReadonlySet<View>): Json {
  const { aclAnalysis, pathOverlayInfo, qosStatistics, qosStatsCollection, ...named } = port;
  const { qosStatsCollectionFailureReason, interfaceStatistics, interfaceStatsCollection, ...rest } = named;
  const { interfaceStatsCollectionFailureReason, ...plain } = rest;
  return {
    ...plain,
    pathOverlayInfo: listOf(pathOverlayInfo)?.map(overlayJson),
    ...(asked.has('acl') ? aclJson(aclAnalysis as Json | undefined) : {}),
    ...(asked.has('interfaceStatistics')
      ? {
          interfaceStatsCollection,
          interfaceStatsCollectionFailureReason,
          interfaceStatistics: countersJson(interfaceStatistics as Json | undefined),
        }
      : {}),
    ...(asked.has('qos') && qosStatsCollection !== undefined
      ? {
          qos: {
            statsCollection: qosStatsCollection,
            collectionFailureReason: qosStatsCollectionFailureReason,
            statistics: listOf(qosStatistics)?.map(classJson),
          },
        }
      : {}),
  };
}

function overlayJson({ sourceIp, destIp, destPort, ...rest }: Json): Json {
  return { ...rest, sourceIpAddress: sourceIp, destinationIpAddress: destIp, destinationPort: destPort };
}

function aclJson(acl: Json | undefined): Json {
  if (acl === undefined) return {};
  const { aclName, result, matchingAces } = acl;
  return { aclName, aclResult: result, aclRules: { matchingAclRules: matchingAces } };
}

function countersJson(counters: Json | undefined): Json | undefined {
  if (counters === undefined) return undefined;
  const { inputRatebps, outputRatebps, ...rest } = counters;
  return { ...rest, inputRateInBps: inputRatebps, outputRateInBps: outputRatebps };
}

function classJson({ queueBandwidthbps, ...rest }: Json): Json {
  return { ...rest, queueBandwidthInBps: queueBandwidthbps };
}
