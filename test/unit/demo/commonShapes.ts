import type { Shape } from './assertShape';

// The fields and types that are the same in every generation, as the project understands them.

/** The matching entries of an access list. */
export const aclEntries: Shape = [
  {
    ace: 'string',
    result: 'string',
    matchingPorts: [{ protocol: 'string', ports: [{ sourcePorts: ['string'], destPorts: ['string'] }] }],
  },
];

/** What an interface has counted, but for its rates. */
export const counters = {
  adminStatus: 'string',
  operationalStatus: 'string',
  inputPackets: 'integer',
  outputPackets: 'integer',
  inputQueueCount: 'integer',
  inputQueueMaxDepth: 'integer',
  inputQueueDrops: 'integer',
  inputQueueFlushes: 'integer',
  outputQueueCount: 'integer',
  outputQueueDepth: 'integer',
  outputDrop: 'integer',
  refreshedAt: 'integer',
} satisfies Shape;

/** A class of a QoS policy, but for its bandwidth. */
export const qosClass = {
  classMapName: 'string',
  numPackets: 'integer',
  numBytes: 'integer',
  offeredRate: 'integer',
  dropRate: 'integer',
  queueDepth: 'integer',
  queueTotalDrops: 'integer',
  queueNoBufferDrops: 'integer',
  refreshedAt: 'integer',
} satisfies Shape;

/** What an interface says beside access lists, counters, QoS and overlays. */
export const interfaceFields = {
  id: 'string',
  name: 'string',
  vrfName: 'string',
  usedVlan: 'string',
  interfaceStatsCollection: 'string',
  interfaceStatsCollectionFailureReason: 'string',
} satisfies Shape;

export const aclStatus: Shape = { aclTraceCalculation: 'string', aclTraceCalculationFailureReason: 'string' };

/** A flow as a performance monitor saw it, but for its destination. */
export const performanceFields = {
  protocol: 'string',
  sourceIpAddress: 'string',
  sourcePort: 'string',
  inputInterface: 'string',
  outputInterface: 'string',
  byteRate: 'integer',
  packetBytes: 'integer',
  packetCount: 'integer',
  packetLoss: 'integer',
  packetLossPercentage: 'number',
  rtpJitterMin: 'integer',
  rtpJitterMean: 'integer',
  rtpJitterMax: 'integer',
  ipv4TTL: 'integer',
  ipv4DSCP: 'string',
  refreshedAt: 'integer',
} satisfies Shape;

/** What a hop says beside its addresses, access lists and performance monitor. */
export function hopFields(port: Shape) {
  const side: Shape = { physicalInterface: port, virtualInterface: [port] };
  return {
    id: 'string',
    name: 'string',
    type: 'string',
    role: 'string',
    linkInformationSource: 'string',
    tunnels: ['string'],
    ssid: 'string',
    ingressInterface: side,
    egressInterface: side,
    accuracyList: [{ percent: 'integer', reason: 'string' }],
    deviceStatsCollection: 'string',
    deviceStatsCollectionFailureReason: 'string',
    deviceStatistics: {
      cpuStatistics: {
        fiveSecsUsageInPercentage: 'number',
        oneMinUsageInPercentage: 'number',
        fiveMinUsageInPercentage: 'number',
        refreshedAt: 'integer',
      },
      memoryStatistics: { totalMemory: 'integer', memoryUsage: 'integer', refreshedAt: 'integer' },
    },
    flexConnect: { authentication: 'string', dataSwitching: 'string', wirelessLanControllerName: 'string' },
  } satisfies Shape;
}

/** What a row and a result say of the request, but for its ends. */
export const requestFields = {
  id: 'string',
  sourcePort: 'string',
  protocol: 'string',
  status: 'string',
  controlPath: 'boolean',
  periodicRefresh: 'boolean',
  createTime: 'integer',
  lastUpdateTime: 'integer',
  failureReason: 'string',
  inclusions: ['string'],
} satisfies Shape;

export const task: Shape = {
  id: 'string',
  rootId: 'string',
  version: 'integer',
  startTime: 'integer',
  endTime: 'integer',
  lastUpdate: 'integer',
  progress: 'string',
  serviceType: 'string',
  username: 'string',
  isError: 'boolean',
};
