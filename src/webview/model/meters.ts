import { formatPercent, formatRate } from '../../path/formatNumber';
import { utilisation } from '../../path/utilisation';
import type { Hop, HopInterface } from '../../path/hop';
import { cpuPercent, memoryPercent } from '../../path/hopNumbers';
import { present } from '../../path/present';
import type { Thresholds } from '../../path/thresholds';
import type { Say } from '../words';
import type { MeterModel } from './hopModel';

/** CPU, memory, and the rates at which the path's traffic comes in and goes out, as far as they have come. */
export function hopMeters(hop: Hop, thresholds: Thresholds, say: Say): readonly MeterModel[] {
  return [
    ...shareMeter('cpu', cpuPercent(hop), thresholds.cpuPercent, say),
    ...shareMeter('memory', memoryPercent(hop), thresholds.memoryPercent, say),
    ...rateMeter('rateIn', hop.ingress?.physical, thresholds, say),
    ...rateMeter('rateOut', hop.egress?.physical, thresholds, say),
  ];
}

/** True from the threshold on. */
export function isHigh(share: number | undefined, fromPercent: number): boolean {
  return share !== undefined && share >= fromPercent;
}

/** The rate of a port in one direction, and its share of the speed where that is known. */
export function rateOf(
  port: HopInterface | undefined,
  direction: 'in' | 'out',
): { readonly bps: number; readonly share?: number } | undefined {
  if (port?.statistics.kind !== 'value') return undefined;
  const { inputRateBps, outputRateBps } = port.statistics.value;
  const bps = direction === 'in' ? inputRateBps : outputRateBps;
  if (bps === undefined) return undefined;
  return { bps, ...present({ share: utilisation(bps, port.facts, port.name) }) };
}

function shareMeter(
  id: 'cpu' | 'memory',
  share: number | undefined,
  highFrom: number,
  say: Say,
): readonly MeterModel[] {
  if (share === undefined) return [];
  return [
    { id, label: say(`page.${id}`), value: formatPercent(share), share, ...high(share, highFrom, say) },
  ];
}

function rateMeter(
  id: 'rateIn' | 'rateOut',
  port: HopInterface | undefined,
  thresholds: Thresholds,
  say: Say,
): readonly MeterModel[] {
  const rate = rateOf(port, id === 'rateIn' ? 'in' : 'out');
  if (rate === undefined) return [];
  const { bps, share } = rate;
  return [
    {
      id,
      label: say(id === 'rateIn' ? 'page.in' : 'page.out'),
      value: formatRate(bps),
      ...present({ share, note: share === undefined ? undefined : formatPercent(share) }),
      ...high(share, thresholds.utilisationPercent, say),
    },
  ];
}

function high(share: number | undefined, from: number, say: Say): { readonly high?: string } {
  return isHigh(share, from) ? { high: say('page.high') } : {};
}
