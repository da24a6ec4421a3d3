import { formatCount, formatPercent, formatRate } from '../../path/formatNumber';
import { utilisation } from '../../path/utilisation';
import type { HopInterface } from '../../path/hop';
import type { InterfaceStatistics } from '../../path/statistics';
import type { Say } from '../words';
import { rowsOf, type BlockModel } from './blocks';
import { isHigh } from './meters';
import { ageText, stateBlocks } from './statisticState';
import type { Telling } from './telling';

/** Rates and counters of an interface, received beside sent; or why there are none. */
export function trafficBlocks(port: HopInterface, telling: Telling): readonly BlockModel[] {
  const { statistics } = port;
  const { nowMs, say } = telling;
  if (statistics.kind !== 'value') return stateBlocks(statistics, say);
  const rows = trafficRows(port, statistics.value, telling).filter(([, ...values]) => values.some(Boolean));
  const table: readonly BlockModel[] =
    rows.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption: say('page.card.counters', { port: port.name ?? '' }),
            head: ['', say('page.card.received'), say('page.card.sent')],
            rows,
          },
        ];
  return [...table, ...rowsOf([[say('page.card.age'), ageText(statistics.refreshedAtMs, nowMs, say)]])];
}

function trafficRows(
  port: HopInterface,
  value: InterfaceStatistics,
  telling: Telling,
): readonly (readonly [string, string, string])[] {
  const { say } = telling;
  const share = (bps: number | undefined) => shareText(utilisation(bps, port.facts, port.name), telling);
  const drops = (count: number | undefined) => dropsText(count, telling);
  return [
    [say('page.card.rate'), text(value.inputRateBps, formatRate), text(value.outputRateBps, formatRate)],
    [say('page.card.ofSpeed'), share(value.inputRateBps), share(value.outputRateBps)],
    [say('page.card.packets'), text(value.inputPackets, formatCount), text(value.outputPackets, formatCount)],
    [
      say('page.card.queue'),
      queue(value.inputQueueCount, value.inputQueueMaxDepth, say),
      queue(value.outputQueueCount, value.outputQueueDepth, say),
    ],
    [say('page.card.drops'), drops(value.inputQueueDrops), drops(value.outputDrops)],
    [say('page.card.flushes'), text(value.inputQueueFlushes, formatCount), ''],
  ];
}

function shareText(share: number | undefined, { thresholds, say }: Telling): string {
  if (share === undefined) return '';
  const said = formatPercent(share);
  return isHigh(share, thresholds.utilisationPercent) ? `${said} · ${say('page.high')}` : said;
}

function dropsText(count: number | undefined, { thresholds, say }: Telling): string {
  if (count === undefined) return '';
  const isWorth = count > 0 && count >= thresholds.drops;
  return isWorth ? `${formatCount(count)} · ${say('page.high')}` : formatCount(count);
}

function queue(packets: number | undefined, depth: number | undefined, say: Say): string {
  if (packets === undefined) return '';
  return depth === undefined
    ? formatCount(packets)
    : say('page.card.queueOf', { count: formatCount(packets), depth: formatCount(depth) });
}

function text(value: number | undefined, format: (value: number) => string): string {
  return value === undefined ? '' : format(value);
}
