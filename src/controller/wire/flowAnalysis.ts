import * as v from 'valibot';
import { anything, number, object, objects, text, texts, time } from './leaves';

// The answer to GET /flow-analysis/{id} in generations 1 and 2: the newer `networkElementsInfo` and the older
// `networkElements` in one, since they differ in a few names only. Every field may be missing, and strange ones stay.

const acl = object({
  aclName: text,
  result: text,
  matchingAces: objects({
    ace: text,
    result: text,
    matchingPorts: objects({
      protocol: text,
      ports: objects({ sourcePorts: texts, destPorts: texts }),
    }),
  }),
});

const interfaceStatistics = object({
  adminStatus: text,
  operationalStatus: text,
  inputPackets: number,
  inputQueueCount: number,
  inputQueueDrops: number,
  inputQueueFlushes: number,
  inputQueueMaxDepth: number,
  inputRatebps: number,
  outputDrop: number,
  outputPackets: number,
  outputQueueCount: number,
  outputQueueDepth: number,
  outputRatebps: number,
  refreshedAt: time,
});

const interfaceFields = {
  id: text,
  name: text,
  vrfName: text,
  usedVlan: text,
  aclAnalysis: acl,
  interfaceStatistics,
  interfaceStatsCollection: text,
  interfaceStatsCollectionFailureReason: text,
  qosStatistics: objects({
    classMapName: text,
    dropRate: number,
    numBytes: number,
    numPackets: number,
    offeredRate: number,
    queueBandwidthbps: number,
    queueDepth: number,
    queueNoBufferDrops: number,
    queueTotalDrops: number,
    refreshedAt: time,
  }),
  qosStatsCollection: text,
  qosStatsCollectionFailureReason: text,
  pathOverlayInfo: objects({
    controlPlane: text,
    dataPacketEncapsulation: text,
    destIp: text,
    destPort: text,
    protocol: text,
    sourceIp: text,
    sourcePort: text,
    vxlanInfo: object({ dscp: text, vnid: text }),
  }),
};

const side = object({
  physicalInterface: object(interfaceFields),
  virtualInterface: objects(interfaceFields),
});

const performance = objects({
  byteRate: number,
  destIpAddress: text,
  destPort: text,
  inputInterface: text,
  ipv4DSCP: text,
  ipv4TTL: number,
  outputInterface: text,
  packetBytes: number,
  packetCount: number,
  packetLoss: number,
  packetLossPercentage: number,
  protocol: text,
  refreshedAt: time,
  rtpJitterMax: number,
  rtpJitterMean: number,
  rtpJitterMin: number,
  sourceIpAddress: text,
  sourcePort: text,
});

const detailedStatus = object({ aclTraceCalculation: text, aclTraceCalculationFailureReason: text });

export const hopSchema = v.looseObject({
  id: text,
  name: text,
  ip: text,
  type: text,
  role: text,
  linkInformationSource: text,
  tunnels: texts,
  ssid: text,
  wlanId: text,
  accuracyList: objects({ percent: number, reason: text }),
  detailedStatus,
  ingressInterface: side,
  egressInterface: side,
  ingressPhysicalInterface: object(interfaceFields),
  egressPhysicalInterface: object(interfaceFields),
  ingressVirtualInterface: objects(interfaceFields),
  egressVirtualInterface: objects(interfaceFields),
  deviceStatistics: object({
    cpuStatistics: object({
      fiveMinUsageInPercentage: number,
      fiveSecsUsageInPercentage: number,
      oneMinUsageInPercentage: number,
      refreshedAt: time,
    }),
    memoryStatistics: object({ memoryUsage: number, totalMemory: number, refreshedAt: time }),
  }),
  deviceStatsCollection: text,
  deviceStatsCollectionFailureReason: text,
  perfMonCollection: text,
  perfMonCollectionFailureReason: text,
  perfMonitorStatistics: performance,
  perfMonStatistics: performance,
  flexConnect: object({
    authentication: text,
    dataSwitching: text,
    ingressAclAnalysis: acl,
    egressAclAnalysis: acl,
    wirelessLanControllerId: text,
    wirelessLanControllerName: text,
  }),
});

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
  detailedStatus,
  networkElementsInfo: anything,
  networkElements: anything,
});

/** One row of GET /flow-analysis: the request's fields alone. */
export const rowSchema = v.looseObject(requestFields);

/** The answer to POST and DELETE /flow-analysis. */
export const startedSchema = v.looseObject({ flowAnalysisId: text, taskId: text });

export type WireHop = v.InferOutput<typeof hopSchema>;
export type WireRow = v.InferOutput<typeof rowSchema>;
export type WireSide = WireHop['ingressInterface'];
export type WireInterface = WireHop['ingressVirtualInterface'][number];
export type WireAcl = NonNullable<WireInterface['aclAnalysis']>;
