import * as v from 'valibot';
import { canonicalMac } from '../path/mac';
import { present } from '../path/present';
import { canonicalAddress } from './address';
import type { Api } from './apiFinder';
import { notTheApi, readBody, readResponses } from './body';
import type { Device } from './controller';
import { controllerErrorKind } from './describeError';
import type { Answer, Ask } from './exchange';
import { readDevices } from './inventory';
import { clientDetailSchema, clientSchema, hostSchema } from './wire/hosts';
import { isObject } from './wire/leaves';

/** A host as the controller knows it from its switch or access point. */
export interface FoundHost {
  /** In canonical form, IPv4 first. */
  readonly addresses: readonly string[];
  readonly name?: string;
  /** The controller's word: wired, WIRELESS … */
  readonly kind?: string;
  /** Name or address of the switch or access point. */
  readonly connectedTo?: string;
  readonly port?: string;
  readonly vlan?: string;
}

/**
 * Finding devices and hosts by what people know of them. One request each, but for a name that nothing was found for;
 * may reject with a `ControllerError`.
 */
export interface InventorySearch {
  /** Devices whose host name contains a text, at most `mostDevices`. Each of its requests goes through `inTurn`. */
  devicesByName(text: string, signal: AbortSignal, inTurn?: InTurn): Promise<readonly Device[]>;
  /** Devices whose management address is this one or, with `begins`, begins like it. */
  devicesByAddress(text: string, match: 'is' | 'begins', signal: AbortSignal): Promise<readonly Device[]>;
  devicesByMac(mac: string, signal: AbortSignal): Promise<readonly Device[]>;
  /** The hosts with a MAC address; empty when the controller knows none. */
  hostsByMac(mac: string, signal: AbortSignal): Promise<readonly FoundHost[]>;
}

/** Makes a request when it may be sent. */
type InTurn = <T>(call: () => Promise<T>) => Promise<T>;

/** Longer answers are cut by the controller: nobody reads more rows, and the next letter narrows them down. */
export const mostDevices = 25;

const purpose = 'enrichment';
/** Makes a call to the API that a controller speaks. */
export type Use = <T>(call: (api: Api) => Promise<T>, signal: AbortSignal) => Promise<T>;

/**
 * `/network-device` takes `.*` for anything in each filter: so say Cisco's reference ("Get Device list", Cisco DNA
 * Center 2.3.5) and its SDKs; older ones wrote `*`, of which `.*` is right as well. That upper and lower case differ
 * there is said nowhere: a name that nothing is found for is asked for once more in the other case.
 */
export function inventorySearch(ask: Ask, use: Use): InventorySearch {
  const list = (filter: string, value: string, signal: AbortSignal): Promise<readonly Device[]> =>
    use(api => listDevices(ask, api, { [filter]: value }, signal), signal);
  return {
    async devicesByName(text, signal, inTurn = call => call()) {
      for (const spelling of spellings(text)) {
        const found = await inTurn(() => list('hostname', `.*${spelling}.*`, signal));
        if (found.length > 0) return found;
      }
      return [];
    },
    devicesByAddress: (text, match, signal) =>
      list('managementIpAddress', match === 'is' ? text : `${text}.*`, signal),
    // The inventory writes them in lower case with colons (recorded answers).
    devicesByMac: (mac, signal) => list('macAddress', colons(mac).toLowerCase(), signal),
    hostsByMac: (mac, signal) => use(api => hostsByMac(ask, api, colons(mac), signal), signal),
  };
}

/** As it was typed, then in the case that it is not in. */
function spellings(text: string): readonly string[] {
  const lower = text.toLowerCase();
  return [...new Set([text, lower === text ? text.toUpperCase() : lower])];
}

function colons(mac: string): string {
  return canonicalMac(mac) ?? mac;
}

/** The intent API takes `offset` and `limit` beside the filters; of the API before it that is not known. */
async function listDevices(
  ask: Ask,
  { base, generation }: Api,
  filter: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<readonly Device[]> {
  const page = generation === 1 ? {} : { offset: '1', limit: String(mostDevices) };
  const query = new URLSearchParams({ ...filter, ...page });
  const template = '/network-device';
  const path = `${base}${template}?${query.toString()}`;
  return readDevices(await ask({ method: 'GET', path, template, purpose }, signal)).slice(0, mostDevices);
}

/**
 * Each generation has its own call: `/host` (Cisco's uniq), `/client-detail`, which answers five times a minute, and
 * `/dna/data/api/v1/clients/{id}`, whose id is the MAC address in capitals (Cisco's Python and Go
 * SDKs).
 */
async function hostsByMac(
  ask: Ask,
  { base, generation }: Api,
  mac: string,
  signal: AbortSignal,
): Promise<readonly FoundHost[]> {
  const get = (path: string, template: string): Promise<Answer> =>
    ask({ method: 'GET', path, template, purpose }, signal);
  try {
    switch (generation) {
      case 1:
        return readHosts(await get(`${base}/host?${query('hostMac', mac.toLowerCase())}`, '/host'));
      case 2:
        return readDetail(await get(`${base}/client-detail?${query('macAddress', mac)}`, '/client-detail'));
      case 3:
        return readClients(await get(`/dna/data/api/v1/clients/${encodeURIComponent(mac)}`, '/clients/{id}'));
    }
  } catch (error) {
    if (controllerErrorKind(error) === 'notFound') return [];
    throw error;
  }
}

function query(name: string, value: string): string {
  return new URLSearchParams({ [name]: value }).toString();
}

function readHosts(answer: Answer): readonly FoundHost[] {
  return readResponses(answer)
    .filter(isObject)
    .map(each => v.parse(hostSchema, each))
    .map(wire =>
      host([wire.hostIp], {
        kind: wire.hostType,
        vlan: wire.vlanId,
        connectedTo:
          wire.connectedNetworkDeviceName ?? wire.connectedAPName ?? wire.connectedNetworkDeviceIpAddress,
        port: wire.connectedInterfaceName,
      }),
    );
}

/** This call has no envelope; where it knows no such client, `detail` is missing or has no addresses. */
function readDetail(answer: Answer): readonly FoundHost[] {
  const body = readBody(answer);
  const { detail } = isObject(body['response']) ? body['response'] : body;
  if (detail === undefined || detail === null) return [];
  if (!isObject(detail)) throw notTheApi(answer);
  const wire = v.parse(clientDetailSchema, detail);
  if (wire.hostMac === undefined && wire.hostIpV4 === undefined) return [];
  const { clientConnection: connectedTo, hostName: name, hostType: kind, vlanId: vlan, port } = wire;
  return [host([wire.hostIpV4, ...wire.hostIpV6], { name, kind, vlan, connectedTo, port })];
}

function readClients(answer: Answer): readonly FoundHost[] {
  const clients = readResponses(answer)
    .filter(isObject)
    .map(each => v.parse(clientSchema, each));
  const known = clients.filter(wire => wire.macAddress !== undefined || wire.ipv4Address !== undefined);
  return known.map(({ connectedNetworkDevice: device, ...wire }) =>
    host([wire.ipv4Address, ...wire.ipv6Addresses], {
      name: wire.name,
      kind: wire.type,
      vlan: wire.connection?.vlanId,
      connectedTo: device?.connectedNetworkDeviceName,
      port: device?.interfaceName,
    }),
  );
}

type Said = { readonly [K in Exclude<keyof FoundHost, 'addresses'>]: FoundHost[K] | undefined };

function host(addresses: readonly (string | undefined)[], said: Partial<Said>): FoundHost {
  const known = addresses.flatMap(text => (text === undefined ? [] : (canonicalAddress(text) ?? [])));
  return { ...present(said), addresses: [...new Set(known)].filter(address => address !== '0.0.0.0') };
}
