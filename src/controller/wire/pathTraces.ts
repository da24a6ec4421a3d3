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
import { anything, number, object, objects, text, time } from './leaves';

// The answer to GET /pathTraces/{id}/result in generation 3 (Catalyst Center 3.2.1 and later; Cisco's Python SDK,
// `path_trace.py`, and its test schemas). Where its texts and its sample disagree on a name, both are read.

/** Usually `{matchingAclRules: […]}`; a bare list of rules is read too. */
const aclRules = objects({ ...aclEntryFields, matchingAclRules: objects(aclEntryFields) });

const interfaceFields = {
  ...commonInterfaceFields,
  aclName: text,
  aclResult: text,
  aclRules,
  interfaceStatistics: object({ ...counterFields, inputRateInBps: number, outputRateInBps: number }),
  qos: object({
    statsCollection: text,
    collectionFailureReason: text,
    statistics: objects({ ...qosClassFields, queueBandwidthInBps: number }),
  }),
  pathOverlayInfo: objects({
    ...overlayFields,
    sourceIpAddress: text,
    destinationIpAddress: text,
    destinationPort: text,
  }),
};

const side = object({
  physicalInterface: object(interfaceFields),
  virtualInterface: objects(interfaceFields),
});

const olderAcl = object({ aclName: text, result: text, matchingAces: objects(aclEntryFields) });

export const pathTraceHopSchema = v.looseObject({
  ...commonHopFields,
  ipAddress: text,
  macAddress: text,
  aclStatus,
  ingressInterface: side,
  egressInterface: side,
  deviceStatistics: object({
    cpuStatistics: cpu,
    memoryStatistics: object({
      memoryUsage: number,
      memoryUsed: number,
      totalMemory: number,
      refreshedAt: time,
    }),
  }),
  performanceMonitorCollection: text,
  performanceMonitorCollectionFailureReason: text,
  performanceMonitorStatistics: objects({
    ...monitoredFlowFields,
    destinationIpAddress: text,
    destIpAddress: text,
    destinationPort: text,
    destPort: text,
  }),
  flexConnect: object({
    ...flexConnectFields,
    ingressAclName: text,
    ingressAclResult: text,
    ingressAclRules: aclRules,
    ingressAclAnalysis: olderAcl,
    egressAclName: text,
    egressAclResult: text,
    egressAclRules: aclRules,
    egressAclAnalysis: olderAcl,
  }),
});

const requestFields = {
  id: text,
  sourceIpAddress: text,
  sourceMacAddress: text,
  destinationIpAddress: text,
  destinationMacAddress: text,
  sourcePort: number,
  destinationPort: number,
  protocol: text,
  status: text,
  createTime: time,
  lastUpdateTime: time,
  failureReason: text,
};

/** Flat: what was asked stands beside the result. */
export const pathTraceSchema = v.looseObject({ ...requestFields, aclStatus, networkElementsInfo: anything });

/** GET /pathTraces/{id} and one row of GET /pathTraces: what was asked and how it stands, without hops. */
export const pathTraceRowSchema = v.looseObject(requestFields);

/** The answer to POST and DELETE /pathTraces: an id, a task, or both. */
export const pathTraceStartedSchema = v.looseObject({ id: text, taskId: text });

export type WirePathTraceHop = v.InferOutput<typeof pathTraceHopSchema>;
export type WirePathTraceSide = WirePathTraceHop['ingressInterface'];
export type WirePathTraceInterface = NonNullable<NonNullable<WirePathTraceSide>['physicalInterface']>;
export type WireAclRules = WirePathTraceInterface['aclRules'];
