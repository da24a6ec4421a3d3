import { accessLists } from '../network/accessLists';
import type { Device, Network, NetworkInterface } from '../network/network';
import { stableNumber } from '../network/stableValues';
import { computePath } from '../routing/computePath';

/** What a device prints for a command: its echo, the answer, and the next prompt. */
export function commandOutput(network: Network, device: Device, command: string): string {
  const words = command.trim().split(/\s+/);
  return [command, ...answerTo(network, device, words), '', `${device.key}#`].join('\n');
}

function answerTo(network: Network, device: Device, words: readonly string[]): readonly string[] {
  const [verb, noun = '', ...rest] = words.map(word => word.toLowerCase());
  if (verb === 'show' && /^(?:ip-)?access-lists?$/.test(noun)) return showAccessLists(device, words[2]);
  if (verb === 'show' && /^interfaces?$/.test(noun)) return showInterface(device, words[2] ?? '');
  if (verb === 'show' && /^ip(?:v6)?$/.test(noun) && rest[0] === 'cef' && rest.includes('exact-route')) {
    return exactRoute(network, device, words.slice(words.findIndex(word => word === 'exact-route') + 1));
  }
  if (verb === 'show' && noun === 'version') return showVersion(device);
  return [`${' '.repeat(device.key.length + 1)}^`, "% Invalid input detected at '^' marker."];
}

function showAccessLists(device: Device, name: string | undefined): readonly string[] {
  const own = new Set(device.interfaces.flatMap(({ aclIn, aclOut }) => [aclIn, aclOut]));
  const title = device.model.ports === 'nexus' ? 'IP access list' : 'Extended IP access list';
  return Object.entries(accessLists)
    .filter(([list]) => own.has(list) && (name === undefined || name === list))
    .flatMap(([list, entries]) => [
      `${title} ${list}`,
      ...entries.map(({ text }) => `    ${text}${matches(device, list, text)}`),
    ]);
}

function matches({ key }: Device, list: string, text: string): string {
  const count = stableNumber(`matches ${key} ${list} ${text}`, 90_000);
  return count % 4 === 0 ? '' : ` (${count} matches)`;
}

function showInterface(device: Device, name: string): readonly string[] {
  const port = device.interfaces.find(each => each.name.toLowerCase() === name.toLowerCase());
  if (port === undefined) return ['% Invalid interface'];
  const state = port.up ? 'up' : 'down';
  const { mac } = port;
  return [
    `${port.name} is ${state}, line protocol is ${state}${port.up ? ' (connected)' : ' (notconnect)'}`,
    `  Hardware is ${hardware(port)}, address is ${dotted(mac)} (bia ${dotted(mac)})`,
    ...(port.description === '' ? [] : [`  Description: ${port.description}`]),
    ...(port.address === undefined ? [] : [`  Internet address is ${port.address}, mask ${port.mask ?? ''}`]),
    `  MTU ${device.model.ports === 'nexus' ? 9216 : 1500} bytes, BW ${port.speedKbps} Kbit/sec, DLY 10 usec,`,
    '     reliability 255/255, txload 3/255, rxload 5/255',
    '  Last clearing of "show interface" counters never',
    `  5 minute input rate ${rate(device, port, 'in')} bits/sec, ${rate(device, port, 'in') / 4000} packets/sec`,
    `  5 minute output rate ${rate(device, port, 'out')} bits/sec, ${rate(device, port, 'out') / 4000} packets/sec`,
    '     0 runts, 0 giants, 0 throttles',
    '     0 input errors, 0 CRC, 0 frame, 0 overrun, 0 ignored',
    `     ${stableNumber(`drops ${port.id}`, 5)} output drops, 0 output errors, 0 collisions`,
  ];
}

function hardware(port: NetworkInterface): string {
  if (port.kind === 'virtual') return port.name.startsWith('Vlan') ? 'Ethernet SVI' : 'Loopback';
  return port.speedKbps > 1_000_000 ? 'Ten Gigabit Ethernet' : 'Gigabit Ethernet';
}

function rate({ key }: Device, port: NetworkInterface, way: string): number {
  return port.up ? 4000 * (10 + stableNumber(`${key} ${port.name} ${way}`, 9000)) : 0;
}

/** "0200.5e00.5301", as a device writes it. */
function dotted(mac: string): string {
  const digits = mac.replaceAll(':', '').toLowerCase();
  return [digits.slice(0, 4), digits.slice(4, 8), digits.slice(8)].join('.');
}

/** The way that the box's own path takes from here. */
function exactRoute(network: Network, device: Device, ends: readonly string[]): readonly string[] {
  const [source = '', destination = ''] = ends;
  const { hops } = computePath(network, { source, destination, ipv6: true });
  const place = hops.findIndex(({ node }) => node.kind === 'device' && node.device === device);
  const egress = hops[place]?.egress;
  const out = egress?.virtual[0] ?? egress?.physical;
  if (out === undefined) return [`${source} -> ${destination} => no route`];
  const next = hops[place + 1]?.ingress?.physical?.port.address ?? destination;
  return [`${source} -> ${destination} =>IP adj out of ${out.port.name}, addr ${next}`];
}

function showVersion({ key, model, serialNumber }: Device): readonly string[] {
  return [
    `Cisco ${model.softwareType} Software, Version ${model.softwareVersion}`,
    `${key} is a ${model.platform} of the demo network`,
    `Processor board ID ${serialNumber}`,
  ];
}
