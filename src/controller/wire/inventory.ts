import * as v from 'valibot';
import { anything, number, object, text, time } from './leaves';

/** GET /network-device: the fields of one device that a path shows. */
export const deviceSchema = v.looseObject({
  id: text,
  instanceUuid: text,
  hostname: text,
  softwareVersion: text,
  softwareType: text,
  platformId: text,
  series: text,
  family: text,
  serialNumber: text,
  upTime: text,
  location: text,
  locationName: text,
  snmpLocation: text,
  reachabilityStatus: text,
  managementState: text,
  collectionStatus: text,
  lastUpdateTime: time,
  managementIpAddress: text,
  role: text,
  macAddress: text,
});

/** GET /interface/…: the fields of one interface that a path shows. `speed` is kbit/s, as a string. */
export const interfaceSchema = v.looseObject({
  id: text,
  instanceUuid: text,
  deviceId: text,
  portName: text,
  name: text,
  speed: number,
  duplex: text,
  mtu: number,
  description: text,
  adminStatus: text,
  status: text,
  portMode: text,
  macAddress: text,
  vlanId: text,
  ipv4Address: text,
  addresses: anything,
});

/** One of an interface's `addresses`, of either family. */
export const interfaceAddressSchema = v.looseObject({
  address: object({ ipAddress: object({ address: text }) }),
});
