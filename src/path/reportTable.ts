import { assertNever } from './assertNever';
import { formatPercent, formatRate } from './formatNumber';
import { sideInterfaces, type Hop, type HopInterface } from './hop';
import { cpuPercent, memoryPercent } from './hopNumbers';
import { shortInterfaceName } from './interfaceName';
import { plainText } from './plainText';
import type { Statistic } from './statistics';
import { textTable, type Column } from './textTable';
import type { BlockPlace } from './verdict';

/** The hops as a table; columns that no hop fills are left out. The deny stands at its interface. */
export function reportTable(hops: readonly Hop[], block: BlockPlace | undefined): readonly string[] {
  const place: Column<Hop> = { title: '', align: 'right', cell: (_, index) => `${index + 1}.|--` };
  return textTable([place, ...hopColumns(block)], hops);
}

/** What a table of hops says of each: plain text, aligned as its kind asks for. */
export function hopColumns(block: BlockPlace | undefined): readonly Column<Hop>[] {
  return [
    { title: 'Name', align: 'left', cell: name },
    { title: 'Address', align: 'left', cell: address },
    { title: 'In', align: 'left', cell: (hop, index) => side(hop, 'ingress', at(block, index)) },
    { title: 'Out', align: 'left', cell: (hop, index) => side(hop, 'egress', at(block, index)) },
    { title: 'Link', align: 'left', cell: hop => text(hop.link, 16) },
    { title: 'Version', align: 'left', cell: hop => text(hop.softwareVersion, 16) },
    { title: 'CPU', align: 'right', cell: hop => share(hop, cpuPercent(hop)) },
    { title: 'Mem', align: 'right', cell: hop => share(hop, memoryPercent(hop)) },
    { title: 'Rate in', align: 'right', cell: hop => rate(hop, 'ingress') },
    { title: 'Rate out', align: 'right', cell: hop => rate(hop, 'egress') },
  ];
}

function name(hop: Hop): string {
  return hop.kind === 'unknown' ? '???' : (text(hop.name, 30) ?? '-');
}

function address(hop: Hop): string {
  return hop.kind === 'unknown' ? '???' : (text(hop.ip, 45) ?? '???');
}

function text(value: string | undefined, limit: number): string | undefined {
  return value === undefined || value === '' ? undefined : plainText(value, limit);
}

function at(block: BlockPlace | undefined, hop: number): BlockPlace | undefined {
  return block?.hop === hop ? block : undefined;
}

/** The interfaces of a side; `!DENY` behind the one whose access list denies. */
function side(hop: Hop, which: BlockPlace['side'], block: BlockPlace | undefined): string | undefined {
  const denied = block?.side === which ? block : undefined;
  const names = sideInterfaces(hop[which]).flatMap(({ name: long }) => (long === undefined ? [] : [long]));
  const found = denied?.interfaceName === undefined ? -1 : names.indexOf(denied.interfaceName);
  const cells = names.map((long, index) => {
    const short = plainText(shortInterfaceName(long), 24);
    return index === found ? `${short} !DENY` : short;
  });
  if (denied !== undefined && found < 0) cells.push('!DENY');
  return cells.length === 0 ? undefined : cells.join(' ');
}

function share({ statistics }: Hop, percent: number | undefined): string | undefined {
  return cell(statistics, () => (percent === undefined ? undefined : formatPercent(percent)));
}

/** What enters by the ingress port and leaves by the egress port; without a port, the first virtual interface. */
function rate(hop: Hop, which: BlockPlace['side']): string | undefined {
  const measured: HopInterface | undefined = sideInterfaces(hop[which])[0];
  if (measured === undefined) return undefined;
  return cell(measured.statistics, ({ inputRateBps, outputRateBps }) => {
    const rateBps = which === 'ingress' ? inputRateBps : outputRateBps;
    return rateBps === undefined ? undefined : formatRate(rateBps);
  });
}

function cell<T>(statistic: Statistic<T>, show: (value: T) => string | undefined): string | undefined {
  switch (statistic.kind) {
    case 'value':
      return show(statistic.value) ?? '-';
    case 'arriving':
      return '...';
    case 'failed':
      return 'failed';
    case 'missing':
      return '-';
    case 'notAsked':
    case 'notApplicable':
      return undefined;
    default:
      return assertNever(statistic);
  }
}
