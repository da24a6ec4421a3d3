import * as v from 'valibot';
import {
  aclEntryFields,
  aclStatus,
  commonHopFields,
  commonInterfaceFields,
  counterFields,
  cpu,
  flexConnectFields,
  monitoredFlowFields,
  overlayFields,
  qosClassFields,
} from './common';
import { anything, isObject, number, object, objects, text, time } from './leaves';

// The answer to GET /flow-analysis/{id} in generations 1 and 2: the newer `networkElementsInfo` and the older
// `networkElements` in one, since they differ in a few names only. Every field may be missing, and strange ones stay.

const acl = object({ aclName: text, result: text, matchingAces: objects(aclEntryFields) });

const interfaceFields = {
  ...commonInterfaceFields,
  aclAnalysis: acl,
  interfaceStatistics: object({ ...counterFields, inputRatebps: number, outputRatebps: number }),
  qosStatistics: objects({ ...qosClassFields, queueBandwidthbps: number }),
  qosStatsCollection: text,
  qosStatsCollectionFailureReason: text,
  pathOverlayInfo: objects({ ...overlayFields, sourceIp: text, destIp: text, destPort: text }),
};

const side = object({
  physicalInterface: object(interfaceFields),
  virtualInterface: objects(interfaceFields),
});

const performance = objects({ ...monitoredFlowFields, destIpAddress: text, destPort: text });

const hopSchema = v.looseObject({
  ...commonHopFields,
  ip: text,
  // Only generation 3 has one.
  macAddress: text,
  detailedStatus: aclStatus,
  ingressInterface: side,
  egressInterface: side,
  ingressPhysicalInterface: object(interfaceFields),
  egressPhysicalInterface: object(interfaceFields),
  ingressVirtualInterface: objects(interfaceFields),
  egressVirtualInterface: objects(interfaceFields),
  deviceStatistics: object({
    cpuStatistics: cpu,
    memoryStatistics: object({ memoryUsage: number, totalMemory: number, refreshedAt: time }),
  }),
  perfMonCollection: text,
  perfMonCollectionFailureReason: text,
  perfMonitorStatistics: performance,
  perfMonStatistics: performance,
  flexConnect: object({ ...flexConnectFields, ingressAclAnalysis: acl, egressAclAnalysis: acl }),
});

/** Reads one hop; what is not even an object says nothing. */
export function readHop(raw: unknown): WireHop {
  return v.parse(hopSchema, isObject(raw) ? raw : {});
}

const requestFields = {
  id: text,
  sourceIP: text,
  destIP: text,
  sourcePort: number,
  destPort: number,
  protocol: text,
  status: text,
  createTime: time,
  lastUpdateTime: time,
  failureReason: text,
};

export const pathSchema = v.looseObject({
  request: object(requestFields),
  detailedStatus: aclStatus,
  networkElementsInfo: anything,
  networkElements: anything,
});

/** One row of GET /flow-analysis: the request's fields alone. */
export const rowSchema = v.looseObject(requestFields);

/** The answer to POST and DELETE /flow-analysis. */
export const startedSchema = v.looseObject({ flowAnalysisId: text, taskId: text });

export type WireHop = v.InferOutput<typeof hopSchema>;
export type WireSide = WireHop['ingressInterface'];
export type WireInterface = WireHop['ingressVirtualInterface'][number];
export type WireAcl = NonNullable<WireInterface['aclAnalysis']>;
