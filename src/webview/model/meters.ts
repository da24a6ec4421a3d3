import { formatPercent, formatRate } from '../../path/formatNumber';
import { utilisation } from '../../path/utilisation';
import type { Hop, HopInterface } from '../../path/hop';
import { present } from '../../path/present';
import type { MemoryStatistics } from '../../path/statistics';
import type { Say } from '../words';
import type { MeterModel } from './hopModel';

/** From this share on a number is called high: CPU and memory of the device, rate of the interface. */
const highFromPercent = 80;

/** CPU, memory and the rate towards the next hop, as far as they have come. */
export function hopMeters(hop: Hop, say: Say): readonly MeterModel[] {
  const { statistics } = hop;
  const cpu = statistics.kind === 'value' ? statistics.value.cpu?.fiveSecondsPercent : undefined;
  const memory = statistics.kind === 'value' ? memoryShare(statistics.value.memory) : undefined;
  return [
    ...(cpu === undefined ? [] : [shareMeter('cpu', cpu, say)]),
    ...(memory === undefined ? [] : [shareMeter('memory', memory, say)]),
    ...rateMeter(hop, say),
  ];
}

/** Percent of memory in use. */
export function memoryShare(memory: MemoryStatistics | undefined): number | undefined {
  if (memory?.usedBytes === undefined || memory.totalBytes === undefined || memory.totalBytes <= 0)
    return undefined;
  return (memory.usedBytes / memory.totalBytes) * 100;
}

/** True from the share on that is called high. */
export function isHigh(share: number | undefined): boolean {
  return share !== undefined && share >= highFromPercent;
}

function shareMeter(id: 'cpu' | 'memory', share: number, say: Say): MeterModel {
  return { id, label: say(`page.${id}`), value: formatPercent(share), share, ...high(share, say) };
}

function rateMeter(hop: Hop, say: Say): readonly MeterModel[] {
  const egress = rateOf(hop.egress?.physical, 'outputRateBps');
  const ingress = rateOf(hop.ingress?.physical, 'inputRateBps');
  const known = egress ?? ingress;
  if (known === undefined) return [];
  const share = utilisation(known.bps, known.port.facts, known.port.name);
  return [
    {
      id: 'rate',
      label: say(egress === undefined ? 'page.in' : 'page.out'),
      value: formatRate(known.bps),
      ...present({ share, note: share === undefined ? undefined : formatPercent(share) }),
      ...high(share, say),
    },
  ];
}

function rateOf(port: HopInterface | undefined, field: 'inputRateBps' | 'outputRateBps') {
  if (port?.statistics.kind !== 'value') return undefined;
  const bps = port.statistics.value[field];
  return bps === undefined ? undefined : { port, bps };
}

function high(share: number | undefined, say: Say): { readonly high?: string } {
  return isHigh(share) ? { high: say('page.high') } : {};
}
