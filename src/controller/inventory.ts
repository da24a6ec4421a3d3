import * as v from 'valibot';
import { present } from '../path/present';
import { canonicalAddress } from './address';
import { readResponses } from './body';
import type { Device, DeviceInterface } from './controller';
import { controllerErrorKind } from './describeError';
import type { Answer, Ask } from './exchange';
import { deviceSchema, interfaceAddressSchema, interfaceSchema } from './wire/inventory';
import { isObject } from './wire/leaves';

/** Longer lists of ids would make addresses that some gateways refuse. */
const idsPerRequest = 100;

/** The inventory's devices with these ids, those that it knows (Cisco's Python SDK, `devices.py`). */
export async function getDevices(
  ask: Ask,
  base: string,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<readonly Device[]> {
  const wanted = [...new Set(ids)];
  const devices: Device[] = [];
  for (let first = 0; first < wanted.length; first += idsPerRequest) {
    const chunk = wanted.slice(first, first + idsPerRequest);
    const path = `${base}/network-device?${chunk.map(id => `id=${encodeURIComponent(id)}`).join('&')}`;
    const question = { method: 'GET', path, template: '/network-device', purpose: 'enrichment' } as const;
    devices.push(...readDevices(await ask(question, signal)));
  }
  return devices;
}

/** All interfaces of one device. */
export async function getInterfaces(
  ask: Ask,
  base: string,
  deviceId: string,
  signal: AbortSignal,
): Promise<readonly DeviceInterface[]> {
  const path = `${base}/interface/network-device/${encodeURIComponent(deviceId)}`;
  const template = '/interface/network-device/{id}';
  const answer = await ask({ method: 'GET', path, template, purpose: 'enrichment' }, signal);
  return readResponses(answer)
    .map(mapInterface)
    .filter(each => each !== undefined);
}

/** The interfaces that carry an address; the controller answers 404 where nobody does. */
export async function getInterfacesByAddress(
  ask: Ask,
  base: string,
  address: string,
  signal: AbortSignal,
): Promise<readonly DeviceInterface[]> {
  const path = `${base}/interface/ip-address/${encodeURIComponent(address)}`;
  const template = '/interface/ip-address/{ip}';
  try {
    const answer = await ask({ method: 'GET', path, template, purpose: 'enrichment' }, signal);
    return readResponses(answer)
      .map(mapInterface)
      .filter(each => each !== undefined);
  } catch (error) {
    if (controllerErrorKind(error) === 'notFound') return [];
    throw error;
  }
}

/** The devices of an answer; what has no id is left out. */
export function readDevices(answer: Answer): readonly Device[] {
  return readResponses(answer)
    .map(mapDevice)
    .filter(device => device !== undefined);
}

function mapDevice(raw: unknown): Device | undefined {
  const wire = v.parse(deviceSchema, isObject(raw) ? raw : {});
  const id = wire.id ?? wire.instanceUuid;
  if (id === undefined) return undefined;
  return {
    id,
    ...present({
      name: wire.hostname,
      softwareVersion: wire.softwareVersion,
      softwareType: wire.softwareType,
      platform: wire.platformId,
      series: wire.series,
      family: wire.family,
      serialNumber: wire.serialNumber,
      upTime: wire.upTime,
      location: wire.locationName ?? wire.location ?? wire.snmpLocation,
      reachability: wire.reachabilityStatus,
      management: wire.managementState,
      collectionStatus: wire.collectionStatus,
      lastSyncAtMs: wire.lastUpdateTime,
      managementAddress: wire.managementIpAddress,
      mac: wire.macAddress,
      role: wire.role,
    }),
  };
}

/** Speeds are kbit/s there ("1000000" is 1 Gb/s) and bit/s here. */
function mapInterface(raw: unknown): DeviceInterface | undefined {
  if (!isObject(raw)) return undefined;
  const wire = v.parse(interfaceSchema, raw);
  const addresses = addressesOf(wire);
  return present({
    id: wire.id ?? wire.instanceUuid,
    name: wire.portName ?? wire.name,
    deviceId: wire.deviceId,
    speedBps: wire.speed === undefined || wire.speed === 0 ? undefined : wire.speed * 1000,
    duplex: wire.duplex,
    mtu: wire.mtu === 0 ? undefined : wire.mtu,
    description: wire.description,
    adminStatus: wire.adminStatus?.toLowerCase(),
    operationalStatus: wire.status?.toLowerCase(),
    portMode: wire.portMode,
    mac: wire.macAddress,
    addresses: addresses.length === 0 ? undefined : addresses,
    vlan: wire.vlanId === '0' ? undefined : wire.vlanId,
  });
}

/** `ipv4Address` is the first of them; `addresses` has all, of both families, where the controller sends it. */
function addressesOf({ ipv4Address, addresses }: v.InferOutput<typeof interfaceSchema>): readonly string[] {
  const listed = addresses
    .filter(isObject)
    .map(entry => v.parse(interfaceAddressSchema, entry).address?.ipAddress?.address);
  const all = [ipv4Address, ...listed].flatMap(text =>
    text === undefined ? [] : (canonicalAddress(text) ?? []),
  );
  return [...new Set(all)].filter(address => address !== '0.0.0.0');
}
