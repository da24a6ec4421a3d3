import * as v from 'valibot';
import type { Hop, HopKind } from '../path/hop';
import { maybeNumber, maybeText } from './fields';
import { aclAnalysis, hopSide } from './interfaceSchema';
import { deviceStatistics, performanceStatistics } from './statisticsSchema';

const hopKinds: readonly HopKind[] = [
  'wiredHost',
  'wirelessHost',
  'switch',
  'router',
  'accessPoint',
  'wirelessController',
  'device',
  'unknown',
];

const aclCalculation = v.object({
  state: v.picklist(['unsaid', 'running', 'succeeded', 'failed']),
  word: maybeText,
  reason: maybeText,
});

const flexConnect = v.object({
  authentication: maybeText,
  dataSwitching: maybeText,
  controllerId: maybeText,
  controllerName: maybeText,
  ingressAcl: v.exactOptional(aclAnalysis),
  egressAcl: v.exactOptional(aclAnalysis),
});

const deviceFacts = v.object({
  softwareType: maybeText,
  platform: maybeText,
  series: maybeText,
  family: maybeText,
  serialNumber: maybeText,
  upTime: maybeText,
  location: maybeText,
  reachability: maybeText,
  management: maybeText,
  collectionStatus: maybeText,
  lastSyncAtMs: maybeNumber,
  managementAddress: maybeText,
  mac: maybeText,
});

/** A hop as a trace file keeps it: the model itself, in reading order. */
export const hopSchema: v.GenericSchema<unknown, Hop> = v.object({
  name: maybeText,
  ip: maybeText,
  kind: v.picklist(hopKinds),
  role: maybeText,
  softwareVersion: maybeText,
  ingress: v.exactOptional(hopSide),
  egress: v.exactOptional(hopSide),
  link: maybeText,
  tunnels: v.array(v.string()),
  statistics: deviceStatistics,
  performance: performanceStatistics,
  accuracy: v.array(v.object({ percent: maybeNumber, reason: maybeText })),
  aclCalculation: v.exactOptional(aclCalculation),
  deviceId: maybeText,
  mac: maybeText,
  kindWord: maybeText,
  ssid: maybeText,
  wlanId: maybeText,
  flexConnect: v.exactOptional(flexConnect),
  device: v.exactOptional(deviceFacts),
  raw: v.exactOptional(v.unknown()),
});
