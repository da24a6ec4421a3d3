import { number, object, objects, text, texts, time } from './leaves';

// The fields of a path that all generations call the same.

export const aclEntryFields = {
  ace: text,
  result: text,
  matchingPorts: objects({
    protocol: text,
    ports: objects({ sourcePorts: texts, destPorts: texts }),
  }),
};

export const aclStatus = object({ aclTraceCalculation: text, aclTraceCalculationFailureReason: text });

export const counterFields = {
  adminStatus: text,
  operationalStatus: text,
  inputPackets: number,
  inputQueueCount: number,
  inputQueueDrops: number,
  inputQueueFlushes: number,
  inputQueueMaxDepth: number,
  outputDrop: number,
  outputPackets: number,
  outputQueueCount: number,
  outputQueueDepth: number,
  refreshedAt: time,
};

export const qosClassFields = {
  classMapName: text,
  dropRate: number,
  numBytes: number,
  numPackets: number,
  offeredRate: number,
  queueDepth: number,
  queueNoBufferDrops: number,
  queueTotalDrops: number,
  refreshedAt: time,
};

export const overlayFields = {
  controlPlane: text,
  dataPacketEncapsulation: text,
  protocol: text,
  sourcePort: text,
  vxlanInfo: object({ dscp: text, vnid: text }),
};

export const commonInterfaceFields = {
  id: text,
  name: text,
  vrfName: text,
  usedVlan: text,
  interfaceStatsCollection: text,
  interfaceStatsCollectionFailureReason: text,
};

/** One flow as a performance monitor saw it. */
export const monitoredFlowFields = {
  byteRate: number,
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
};

export const cpu = object({
  fiveMinUsageInPercentage: number,
  fiveSecsUsageInPercentage: number,
  oneMinUsageInPercentage: number,
  refreshedAt: time,
});

export const flexConnectFields = {
  authentication: text,
  dataSwitching: text,
  wirelessLanControllerId: text,
  wirelessLanControllerName: text,
};

export const commonHopFields = {
  id: text,
  name: text,
  type: text,
  role: text,
  linkInformationSource: text,
  tunnels: texts,
  ssid: text,
  wlanId: text,
  accuracyList: objects({ percent: number, reason: text }),
  deviceStatsCollection: text,
  deviceStatsCollectionFailureReason: text,
};
