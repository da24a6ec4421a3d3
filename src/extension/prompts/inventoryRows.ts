import type { Device } from '../../controller/controller';
import type { FoundHost } from '../../controller/inventorySearch';
import { message } from '../../path/message';
import { present } from '../../path/present';
import type { Reader } from '../reader';
import type { Learned } from './endpointLearner';
import { addressRow, note, type EndpointRow } from './endpointRow';
import { pickText, pickWords } from './pickText';
import type { InventoryAnswer } from './promptInventory';

/**
 * Rows for devices of the inventory. They stand in the order in which they were found, and VS Code hides those that do
 * not fit: a row keeps its place while somebody types. With a port after the name VS Code cannot tell, so we do.
 */
export function deviceRows(
  devices: readonly Device[],
  named: { readonly name: string; readonly port?: number } | undefined,
  reader: Reader,
): readonly EndpointRow[] {
  const port = named?.port;
  const isNamed = (device: Device): boolean =>
    titleOf(device)
      .toLowerCase()
      .includes(named?.name.toLowerCase() ?? '');
  return devices
    .filter(device => port === undefined || isNamed(device))
    .map(device => ({ ...deviceRow(device, port, reader), alwaysShow: port !== undefined }));
}

/** The rows for a MAC address: the search, or what it found. */
export function macRows(
  mac: string,
  { controller, byMac }: Learned,
  other: string | undefined,
  reader: Reader,
): readonly EndpointRow[] {
  if (byMac?.mac !== mac) {
    const description = reader.t('search {controller} for this MAC address', { controller });
    return [{ label: `$(search) ${mac}`, description, alwaysShow: true, searchMac: mac }];
  }
  const { devices, hosts, tellsHostsApart, problem } = byMac;
  const ends = hosts.flatMap(host =>
    host.addresses.map(address => {
      const chosen = present({ address, mac: tellsHostsApart ? mac : undefined });
      return addressRow(chosen, other, reader, hostWords(host, reader));
    }),
  );
  const fitting = ends.filter(row => row.chosen !== undefined);
  const rows = [
    ...(fitting.length > 0 ? fitting : ends.slice(0, 1)),
    ...devices.map(device => deviceRow(device, undefined, reader)),
  ];
  if (rows.length > 0) return rows;
  const nobody = hosts.length > 0 ? 'problem.macWithoutAddress' : 'problem.macUnknown';
  return [{ ...note(problem ?? reader.say(message(nobody, { mac, controller }))), searchMac: mac }];
}

/** What is known of a whole address: words for its row, and a way to the device's other addresses. */
export function holderWords({ devices, interfaceName }: InventoryAnswer): string | undefined {
  const [device] = devices;
  if (device === undefined) return undefined;
  return pickWords([titleOf(device), interfaceName]);
}

/** The way from a device's address to its others. */
export function otherInterfaceRows(
  { devices }: InventoryAnswer,
  port: number | undefined,
  { t }: Reader,
): readonly EndpointRow[] {
  return devices.slice(0, 1).map(device => {
    const label = t('Choose another interface of {name}…', { name: pickText(titleOf(device)) });
    return present({ label: `$(list-unordered) ${label}`, alwaysShow: true, device, port });
  });
}

/** What to call a device: its name, else its address. */
export function titleOf({ name, managementAddress, id }: Device): string {
  return name ?? managementAddress ?? id;
}

function deviceRow(device: Device, port: number | undefined, { t }: Reader): EndpointRow {
  const { managementAddress, role, platform } = device;
  const portText = port === undefined ? undefined : t('port {port}', { port });
  const words = [managementAddress, role?.toLowerCase(), platform, t('device'), portText];
  const description = pickWords(words);
  return present({
    label: `$(server) ${pickText(titleOf(device))}`,
    description,
    alwaysShow: true,
    device,
    port,
  });
}

function hostWords({ name, kind, connectedTo, port, vlan }: FoundHost, { t }: Reader): string {
  const place = [connectedTo, port].filter(part => part !== undefined).join(' ');
  const words = [
    name,
    hostKind(kind, t),
    place === '' ? undefined : place,
    vlan === undefined ? undefined : t('VLAN {vlan}', { vlan }),
  ];
  return pickWords(words);
}

function hostKind(kind: string | undefined, t: Reader['t']): string {
  const word = kind?.toLowerCase();
  if (word === 'wired') return t('wired host');
  return word === 'wireless' ? t('wireless host') : t('host');
}
