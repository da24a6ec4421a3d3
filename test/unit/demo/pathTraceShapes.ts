import type { Shape } from './shapes';

// The fields and types of generation 3, as the project understands them.

const aclRules: Shape = {
  matchingAclRules: [
    {
      ace: 'string',
      result: 'string',
      matchingPorts: [{ protocol: 'string', ports: [{ sourcePorts: ['string'], destPorts: ['string'] }] }],
    },
  ],
};

const pathInterface: Shape = {
  id: 'string',
  name: 'string',
  vrfName: 'string',
  usedVlan: 'string',
  aclName: 'string',
  aclResult: 'string',
  aclRules,
  interfaceStatsCollection: 'string',
  interfaceStatsCollectionFailureReason: 'string',
  interfaceStatistics: {
    adminStatus: 'string',
    operationalStatus: 'string',
    inputPackets: 'integer',
    outputPackets: 'integer',
    inputRateInBps: 'integer',
    outputRateInBps: 'integer',
    inputQueueCount: 'integer',
    inputQueueMaxDepth: 'integer',
    inputQueueDrops: 'integer',
    inputQueueFlushes: 'integer',
    outputQueueCount: 'integer',
    outputQueueDepth: 'integer',
    outputDrop: 'integer',
    refreshedAt: 'integer',
  },
  qos: {
    statsCollection: 'string',
    collectionFailureReason: 'string',
    statistics: [
      {
        classMapName: 'string',
        numPackets: 'integer',
        numBytes: 'integer',
        offeredRate: 'integer',
        dropRate: 'integer',
        queueDepth: 'integer',
        queueBandwidthInBps: 'string',
        queueTotalDrops: 'integer',
        queueNoBufferDrops: 'integer',
        refreshedAt: 'integer',
      },
    ],
  },
  pathOverlayInfo: [
    {
      controlPlane: 'string',
      dataPacketEncapsulation: 'string',
      protocol: 'string',
      sourceIpAddress: 'string',
      destinationIpAddress: 'string',
      sourcePort: 'string',
      destinationPort: 'string',
      vxlanInfo: { vnid: 'string', dscp: 'string' },
    },
  ],
};

const side: Shape = { physicalInterface: pathInterface, virtualInterface: [pathInterface] };
const aclStatus: Shape = { aclTraceCalculation: 'string', aclTraceCalculationFailureReason: 'string' };

const hop: Shape = {
  id: 'string',
  ipAddress: 'string',
  macAddress: 'string',
  name: 'string',
  type: 'string',
  role: 'string',
  linkInformationSource: 'string',
  tunnels: ['string'],
  ssid: 'string',
  ingressInterface: side,
  egressInterface: side,
  aclStatus,
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
  performanceMonitorCollection: 'string',
  performanceMonitorCollectionFailureReason: 'string',
  performanceMonitorStatistics: [
    {
      protocol: 'string',
      sourceIpAddress: 'string',
      destinationIpAddress: 'string',
      sourcePort: 'string',
      destinationPort: 'string',
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
    },
  ],
  flexConnect: { authentication: 'string', dataSwitching: 'string', wirelessLanControllerName: 'string' },
};

const request = {
  id: 'string',
  sourceIpAddress: 'string',
  destinationIpAddress: 'string',
  sourcePort: 'string',
  destinationPort: 'string',
  protocol: 'string',
  status: 'string',
  controlPath: 'boolean',
  periodicRefresh: 'boolean',
  createTime: 'integer',
  lastUpdateTime: 'integer',
  failureReason: 'string',
  inclusions: ['string'],
} satisfies Shape;

export const pathTraceRow: Shape = {
  ...request,
  sourceMacAddress: 'string',
  destinationMacAddress: 'string',
};

export const pathTrace: Shape = { ...request, aclStatus, networkElementsInfo: [hop] };
