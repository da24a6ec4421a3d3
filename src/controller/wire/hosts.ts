import * as v from 'valibot';
import { object, text, texts } from './leaves';

/** GET /host of the API before the intent API. */
export const hostSchema = v.looseObject({
  hostIp: text,
  hostMac: text,
  hostType: text,
  vlanId: text,
  connectedNetworkDeviceName: text,
  connectedNetworkDeviceIpAddress: text,
  connectedInterfaceName: text,
  connectedAPName: text,
});

/** GET /client-detail: its `detail`. Cisco's samples have `vlanId` as a number and as text. */
export const clientDetailSchema = v.looseObject({
  hostIpV4: text,
  hostIpV6: texts,
  hostMac: text,
  hostName: text,
  hostType: text,
  vlanId: text,
  clientConnection: text,
  port: text,
});

/** GET /dna/data/api/v1/clients/{id}. */
export const clientSchema = v.looseObject({
  macAddress: text,
  name: text,
  type: text,
  ipv4Address: text,
  ipv6Addresses: texts,
  connectedNetworkDevice: object({ connectedNetworkDeviceName: text, interfaceName: text }),
  connection: object({ vlanId: text }),
});
