import { placedAcls, type PlacedAcl } from '../accessLists';
import { hopInterfaces, sideInterfaces, type Hop, type HopInterface, type HopSide } from '../hop';
import { accuracyPercent, cpuPercent, memoryPercent, portStatistics } from '../hopNumbers';
import { plainText } from '../plainText';
import type { Trace } from '../trace';
import { csvRow } from './csvCell';

interface Row {
  readonly hop: Hop;
  readonly index: number;
  readonly trace: Trace;
}

/** The columns of the file; their order and titles are promised to scripts: new ones go to the end. */
const columns: readonly (readonly [string, (row: Row) => string | number | undefined])[] = [
  ['hop', ({ index }) => index + 1],
  ['name', ({ hop }) => hop.name],
  ['address', ({ hop }) => hop.ip],
  ['kind', ({ hop }) => hop.kind],
  ['role', ({ hop }) => hop.role],
  ['platform', ({ hop }) => hop.device?.platform],
  ['software_version', ({ hop }) => hop.softwareVersion],
  ['interfaces_in', ({ hop }) => each(hop.ingress, port => port.name)],
  ['vrf_in', ({ hop }) => each(hop.ingress, port => port.vrf)],
  ['vlan_in', ({ hop }) => each(hop.ingress, port => port.vlan)],
  ['interfaces_out', ({ hop }) => each(hop.egress, port => port.name)],
  ['vrf_out', ({ hop }) => each(hop.egress, port => port.vrf)],
  ['vlan_out', ({ hop }) => each(hop.egress, port => port.vlan)],
  ['link_to_next', ({ hop }) => hop.link],
  ['tunnels', ({ hop }) => list(hop.tunnels)],
  ['vni', ({ hop }) => list(hopInterfaces(hop).flatMap(port => port.overlays.flatMap(at => at.vnid ?? [])))],
  ['access_lists', ({ hop }) => list(placedAcls([hop]).map(aclText))],
  ['denied', ({ trace, index }) => (trace.verdict?.block?.hop === index ? 'yes' : undefined)],
  ['beyond_block', ({ trace, index }) => (index > (trace.verdict?.block?.hop ?? index) ? 'yes' : undefined)],
  ['accuracy_percent', ({ hop }) => accuracyPercent(hop)],
  ['cpu_percent', ({ hop }) => cpuPercent(hop)],
  ['memory_percent', ({ hop }) => toTenths(memoryPercent(hop))],
  ['rate_in_bps', ({ hop }) => portStatistics(hop.ingress)?.inputRateBps],
  ['rate_out_bps', ({ hop }) => portStatistics(hop.egress)?.outputRateBps],
  ['drops_in', ({ hop }) => portStatistics(hop.ingress)?.inputQueueDrops],
  ['drops_out', ({ hop }) => portStatistics(hop.egress)?.outputDrops],
];

/**
 * The hops of a trace as CSV by RFC 4180: a row of titles, then one row for each hop. Numbers are bare: bit/s, percent,
 * packets. No cell is a formula to a spreadsheet.
 */
export function toCsv(trace: Trace): string {
  const rows = trace.hops.map((hop, index) => columns.map(([, cell]) => cell({ hop, index, trace })));
  return [columns.map(([title]) => title), ...rows].map(csvRow).join('');
}

function toTenths(number: number | undefined): number | undefined {
  return number === undefined ? undefined : Math.round(number * 10) / 10;
}

function each(
  side: HopSide | undefined,
  what: (port: HopInterface) => string | undefined,
): string | undefined {
  return list([...new Set(sideInterfaces(side).flatMap(port => what(port) ?? []))]);
}

function list(texts: readonly string[]): string | undefined {
  return texts.length === 0 ? undefined : texts.map(text => plainText(text, 300)).join(' | ');
}

/** `Vlan20 in: PCI-IN DENY (20 deny ip any any)`. */
function aclText({ side, interfaceName, analysis: { name, result, entries } }: PlacedAcl): string {
  const where = [...(interfaceName === undefined ? [] : [interfaceName]), side === 'ingress' ? 'in' : 'out'];
  const texts = entries.flatMap(({ text }) => text ?? []);
  return [
    `${where.join(' ')}:`,
    ...[name, result].filter(said => said !== undefined),
    ...(texts.length === 0 ? [] : [`(${texts.join(', ')})`]),
  ].join(' ');
}
