import * as v from 'valibot';
import type { AclAnalysis, HopInterface, HopSide } from '../path/hop';
import { maybeNumber, maybeText, text } from './fields';
import { interfaceStatistics, qosStatistics } from './statisticsSchema';

const ports = v.object({
  protocol: maybeText,
  sourcePorts: v.array(text),
  destinationPorts: v.array(text),
});

export const aclAnalysis: v.GenericSchema<unknown, AclAnalysis> = v.object({
  name: maybeText,
  result: maybeText,
  entries: v.array(v.object({ text: maybeText, result: maybeText, ports: v.array(ports) })),
});

const overlay = v.object({
  controlPlane: maybeText,
  encapsulation: maybeText,
  protocol: maybeText,
  source: maybeText,
  sourcePort: maybeText,
  destination: maybeText,
  destinationPort: maybeText,
  vnid: maybeText,
  dscp: maybeText,
});

const facts = v.object({
  speedBps: maybeNumber,
  duplex: maybeText,
  mtu: maybeNumber,
  description: maybeText,
  adminStatus: maybeText,
  operationalStatus: maybeText,
  portMode: maybeText,
  mac: maybeText,
});

const hopInterface: v.GenericSchema<unknown, HopInterface> = v.object({
  id: maybeText,
  name: maybeText,
  vrf: maybeText,
  vlan: maybeText,
  statistics: interfaceStatistics,
  qos: qosStatistics,
  acl: v.exactOptional(aclAnalysis),
  overlays: v.array(overlay),
  facts: v.exactOptional(facts),
});

export const hopSide: v.GenericSchema<unknown, HopSide> = v.object({
  physical: v.exactOptional(hopInterface),
  virtual: v.array(hopInterface),
});
