import assert from 'node:assert/strict';

/**
 * What a JSON value must look like: a type's name (`?` for one that may be null), a list of such values, or the fields
 * that an object may have. A field may be missing, but none may be there that is not named.
 */
export type Shape =
  | 'string'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'string?'
  | 'integer?'
  | readonly [Shape]
  | { readonly [field: string]: Shape };

/** Throws with the place of the first thing that does not fit. */
export function assertShape(value: unknown, shape: Shape, place = '$'): void {
  if (typeof shape === 'string') {
    assert.ok(fits(value, shape), `${place} is ${JSON.stringify(value)}, not ${shape}`);
  } else if (isList(shape)) {
    assert.ok(Array.isArray(value), `${place} is no list`);
    value.forEach((item: unknown, index) => assertShape(item, shape[0], `${place}[${index}]`));
  } else {
    assert.ok(typeof value === 'object' && value !== null && !Array.isArray(value), `${place} is no object`);
    for (const [field, inner] of Object.entries(value)) {
      const expected = shape[field];
      assert.ok(expected, `${place}.${field} is not a field`);
      assertShape(inner, expected, `${place}.${field}`);
    }
  }
}

function isList(shape: Exclude<Shape, string>): shape is readonly [Shape] {
  return Array.isArray(shape);
}

function fits(value: unknown, shape: string): boolean {
  if (shape.endsWith('?')) return value === null || fits(value, shape.slice(0, -1));
  return shape === 'integer' ? Number.isInteger(value) : typeof value === shape;
}

const acl = {
  aclName: 'string',
  result: 'string',
  matchingAces: [
    {
      ace: 'string',
      result: 'string',
      matchingPorts: [{ protocol: 'string', ports: [{ sourcePorts: ['string'], destPorts: ['string'] }] }],
    },
  ],
} satisfies Shape;

const overlay = {
  controlPlane: 'string',
  dataPacketEncapsulation: 'string',
  protocol: 'string',
  sourceIp: 'string',
  destIp: 'string',
  sourcePort: 'string',
  destPort: 'string',
  vxlanInfo: { vnid: 'string', dscp: 'string' },
} satisfies Shape;

const pathInterface = {
  id: 'string',
  name: 'string',
  vrfName: 'string',
  usedVlan: 'string',
  aclAnalysis: acl,
  pathOverlayInfo: [overlay],
  interfaceStatsCollection: 'string',
  interfaceStatsCollectionFailureReason: 'string',
  interfaceStatistics: {
    adminStatus: 'string',
    operationalStatus: 'string',
    inputPackets: 'integer',
    outputPackets: 'integer',
    inputRatebps: 'integer',
    outputRatebps: 'integer',
    inputQueueCount: 'integer',
    inputQueueMaxDepth: 'integer',
    inputQueueDrops: 'integer',
    inputQueueFlushes: 'integer',
    outputQueueCount: 'integer',
    outputQueueDepth: 'integer',
    outputDrop: 'integer',
    refreshedAt: 'integer',
  },
  qosStatsCollection: 'string',
  qosStatsCollectionFailureReason: 'string',
  qosStatistics: [
    {
      classMapName: 'string',
      numPackets: 'integer',
      numBytes: 'integer',
      offeredRate: 'integer',
      dropRate: 'integer',
      queueDepth: 'integer',
      queueBandwidthbps: 'string',
      queueTotalDrops: 'integer',
      queueNoBufferDrops: 'integer',
      refreshedAt: 'integer',
    },
  ],
} satisfies Shape;

const side: Shape = { physicalInterface: pathInterface, virtualInterface: [pathInterface] };
const aclStatus: Shape = { aclTraceCalculation: 'string', aclTraceCalculationFailureReason: 'string' };

const performance: Shape = {
  protocol: 'string',
  sourceIpAddress: 'string',
  destIpAddress: 'string',
  sourcePort: 'string',
  destPort: 'string',
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
};

const hop: Shape = {
  id: 'string',
  ip: 'string',
  name: 'string',
  type: 'string',
  role: 'string',
  linkInformationSource: 'string',
  tunnels: ['string'],
  ssid: 'string',
  ingressInterface: side,
  egressInterface: side,
  detailedStatus: aclStatus,
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
  perfMonCollection: 'string',
  perfMonCollectionFailureReason: 'string',
  perfMonitorStatistics: [performance],
  flexConnect: { authentication: 'string', dataSwitching: 'string', wirelessLanControllerName: 'string' },
};

export const traceRow = {
  sourceIP: 'string',
  destIP: 'string',
  sourcePort: 'string',
  destPort: 'string',
  protocol: 'string',
  periodicRefresh: 'boolean',
  inclusions: ['string'],
  controlPath: 'boolean',
  id: 'string',
  status: 'string',
  createTime: 'integer',
  lastUpdateTime: 'integer',
  failureReason: 'string',
} satisfies Shape;

export const trace: Shape = {
  request: traceRow,
  lastUpdate: 'string',
  detailedStatus: aclStatus,
  networkElements: [hop],
  networkElementsInfo: [hop],
};

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
