import type { Shape } from './assertShape';
import {
  aclEntries,
  aclStatus,
  counters,
  hopFields,
  interfaceFields,
  performanceFields,
  qosClass,
  requestFields,
} from './commonShapes';

// The fields and types of generations 1 and 2, as the project understands them.

const pathInterface: Shape = {
  ...interfaceFields,
  aclAnalysis: { aclName: 'string', result: 'string', matchingAces: aclEntries },
  interfaceStatistics: { ...counters, inputRatebps: 'integer', outputRatebps: 'integer' },
  qosStatsCollection: 'string',
  qosStatsCollectionFailureReason: 'string',
  qosStatistics: [{ ...qosClass, queueBandwidthbps: 'string' }],
  pathOverlayInfo: [
    {
      controlPlane: 'string',
      dataPacketEncapsulation: 'string',
      protocol: 'string',
      sourceIp: 'string',
      destIp: 'string',
      sourcePort: 'string',
      destPort: 'string',
      vxlanInfo: { vnid: 'string', dscp: 'string' },
    },
  ],
};

const hop: Shape = {
  ...hopFields(pathInterface),
  ip: 'string',
  detailedStatus: aclStatus,
  perfMonCollection: 'string',
  perfMonCollectionFailureReason: 'string',
  perfMonitorStatistics: [{ ...performanceFields, destIpAddress: 'string', destPort: 'string' }],
};

export const traceRow = {
  ...requestFields,
  sourceIP: 'string',
  destIP: 'string',
  destPort: 'string',
} satisfies Shape;

export const trace: Shape = {
  request: traceRow,
  lastUpdate: 'string',
  detailedStatus: aclStatus,
  networkElements: [hop],
  networkElementsInfo: [hop],
};
