import * as v from 'valibot';
import type { WireAcl, WireHop, WireInterface, WireSide } from '../wire/flowAnalysis';
import { isObject } from '../wire/leaves';
import {
  pathTraceHopSchema,
  type WireAclRules,
  type WirePathTraceHop,
  type WirePathTraceInterface,
  type WirePathTraceSide,
} from '../wire/pathTraces';

/**
 * One hop of generation 3 by the names of the generations before it, so that one mapping leads from there to the
 * model. What is not even an object says nothing.
 */
export function readPathTraceHop(raw: unknown): WireHop {
  const wire = v.parse(pathTraceHopSchema, isObject(raw) ? raw : {});
  const { ipAddress, aclStatus, performanceMonitorCollection, performanceMonitorCollectionFailureReason } =
    wire;
  return {
    ...wire,
    ip: ipAddress,
    detailedStatus: aclStatus,
    ingressInterface: renameSide(wire.ingressInterface),
    egressInterface: renameSide(wire.egressInterface),
    ingressPhysicalInterface: undefined,
    egressPhysicalInterface: undefined,
    ingressVirtualInterface: [],
    egressVirtualInterface: [],
    deviceStatistics: renameDeviceStatistics(wire.deviceStatistics),
    perfMonCollection: performanceMonitorCollection,
    perfMonCollectionFailureReason: performanceMonitorCollectionFailureReason,
    perfMonitorStatistics: wire.performanceMonitorStatistics.map(flow => ({
      ...flow,
      destIpAddress: flow.destinationIpAddress ?? flow.destIpAddress,
      destPort: flow.destinationPort ?? flow.destPort,
    })),
    perfMonStatistics: [],
    flexConnect: renameFlexConnect(wire.flexConnect),
  };
}

function renameSide(side: WirePathTraceSide): WireSide {
  if (side === undefined) return undefined;
  const { physicalInterface, virtualInterface } = side;
  return {
    ...side,
    physicalInterface: physicalInterface && renameInterface(physicalInterface),
    virtualInterface: virtualInterface.map(renameInterface),
  };
}

function renameInterface(wire: WirePathTraceInterface): WireInterface {
  const { interfaceStatistics: counters, qos } = wire;
  return {
    ...wire,
    aclAnalysis: renameAcl(wire.aclName, wire.aclResult, wire.aclRules),
    interfaceStatistics: counters && {
      ...counters,
      inputRatebps: counters.inputRateInBps,
      outputRatebps: counters.outputRateInBps,
    },
    qosStatistics: (qos?.statistics ?? []).map(each => ({
      ...each,
      queueBandwidthbps: each.queueBandwidthInBps,
    })),
    qosStatsCollection: qos?.statsCollection,
    qosStatsCollectionFailureReason: qos?.collectionFailureReason,
    pathOverlayInfo: wire.pathOverlayInfo.map(overlay => ({
      ...overlay,
      sourceIp: overlay.sourceIpAddress,
      destIp: overlay.destinationIpAddress,
      destPort: overlay.destinationPort,
    })),
  };
}

/** A rule that says nothing is none: `{matchingAclRules: []}` reads as one. */
function renameAcl(
  aclName: string | undefined,
  result: string | undefined,
  rules: WireAclRules,
): WireAcl | undefined {
  const matchingAces = rules
    .flatMap(each => (each.matchingAclRules.length > 0 ? each.matchingAclRules : [each]))
    .filter(
      ({ ace, result: effect, matchingPorts }) => (ace ?? effect) !== undefined || matchingPorts.length > 0,
    );
  if (aclName === undefined && result === undefined && matchingAces.length === 0) return undefined;
  return { aclName, result, matchingAces };
}

function renameDeviceStatistics(wire: WirePathTraceHop['deviceStatistics']): WireHop['deviceStatistics'] {
  if (wire === undefined) return undefined;
  const { memoryStatistics: memory } = wire;
  return {
    ...wire,
    memoryStatistics: memory && { ...memory, memoryUsage: memory.memoryUsage ?? memory.memoryUsed },
  };
}

function renameFlexConnect(wire: WirePathTraceHop['flexConnect']): WireHop['flexConnect'] {
  if (wire === undefined) return undefined;
  const ingress = renameAcl(wire.ingressAclName, wire.ingressAclResult, wire.ingressAclRules);
  const egress = renameAcl(wire.egressAclName, wire.egressAclResult, wire.egressAclRules);
  return {
    ...wire,
    ingressAclAnalysis: ingress ?? wire.ingressAclAnalysis,
    egressAclAnalysis: egress ?? wire.egressAclAnalysis,
  };
}
