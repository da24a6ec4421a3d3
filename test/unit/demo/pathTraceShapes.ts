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

// The fields and types of generation 3, as the project understands them.

const pathInterface: Shape = {
  ...interfaceFields,
  aclName: 'string',
  aclResult: 'string',
  aclRules: { matchingAclRules: aclEntries },
  interfaceStatistics: { ...counters, inputRateInBps: 'integer', outputRateInBps: 'integer' },
  qos: {
    statsCollection: 'string',
    collectionFailureReason: 'string',
    statistics: [{ ...qosClass, queueBandwidthInBps: 'string' }],
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

const hop: Shape = {
  ...hopFields(pathInterface),
  ipAddress: 'string',
  macAddress: 'string',
  aclStatus,
  performanceMonitorCollection: 'string',
  performanceMonitorCollectionFailureReason: 'string',
  performanceMonitorStatistics: [
    { ...performanceFields, destinationIpAddress: 'string', destinationPort: 'string' },
  ],
};

const request = {
  ...requestFields,
  sourceIpAddress: 'string',
  destinationIpAddress: 'string',
  destinationPort: 'string',
} satisfies Shape;

export const pathTraceRow: Shape = {
  ...request,
  sourceMacAddress: 'string',
  destinationMacAddress: 'string',
};

export const pathTrace: Shape = { ...request, aclStatus, networkElementsInfo: [hop] };
