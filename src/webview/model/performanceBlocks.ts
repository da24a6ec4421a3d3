import { formatCount, formatPercent } from '../../path/formatNumber';
import type { Hop } from '../../path/hop';
import type { PerformanceStatistics } from '../../path/statistics';
import type { Say } from '../words';
import { rowsOf, type BlockModel } from './blocks';
import { stateBlocks } from './statisticState';

/** The flows that a performance monitor on the hop saw, one group of rows for each. */
export function performanceBlocks({ performance }: Hop, say: Say): readonly BlockModel[] {
  if (performance.kind === 'notAsked') return [];
  if (performance.kind !== 'value') return stateBlocks(performance, say);
  return performance.value.flatMap(flow => flowRows(flow, say));
}

function flowRows(flow: PerformanceStatistics, say: Say): readonly BlockModel[] {
  const ports = [flow.inputInterface, flow.outputInterface];
  return rowsOf([
    [say('page.card.flow'), flowText(flow)],
    [say('page.card.interfaces'), all(ports, ' → ')],
    [say('page.card.packets'), text(flow.packets)],
    [say('page.card.packetBytes'), text(flow.packetBytes)],
    [say('page.card.byteRate'), text(flow.byteRate)],
    [say('page.card.loss'), lossText(flow, say)],
    [say('page.card.jitter'), all([flow.rtpJitterMin, flow.rtpJitterMean, flow.rtpJitterMax], ', ')],
    [say('page.card.ttl'), text(flow.ttl)],
    [say('page.card.dscp'), flow.dscp],
  ]);
}

function flowText(flow: PerformanceStatistics): string {
  const end = (address: string | undefined, port: string | undefined) =>
    [address ?? '?', port].filter(part => part !== undefined).join(' : ');
  const ends = `${end(flow.source, flow.sourcePort)} → ${end(flow.destination, flow.destinationPort)}`;
  return [flow.protocol, ends].filter(part => part !== undefined).join(' ');
}

function lossText(flow: PerformanceStatistics, say: Say): string | undefined {
  const share = flow.packetsLostPercent === undefined ? undefined : formatPercent(flow.packetsLostPercent);
  const count =
    flow.packetsLost === undefined
      ? undefined
      : say('page.card.lostPackets', { count: formatCount(flow.packetsLost) });
  return [share, count].filter(part => part !== undefined).join(' · ') || undefined;
}

/** All of them, a question mark for each that is missing; undefined when all are. */
function all(values: readonly (string | number | undefined)[], between: string): string | undefined {
  return values.every(value => value === undefined)
    ? undefined
    : values.map(value => value ?? '?').join(between);
}

function text(value: number | undefined): string | undefined {
  return value === undefined ? undefined : formatCount(value);
}
