import { formatCount, formatPercent } from '../../path/formatNumber';
import type { Hop } from '../../path/hop';
import type { PerformanceStatistics } from '../../path/statistics';
import type { Say } from '../words';
import { rowsOf, type BlockModel, type SectionModel } from './blocks';
import { stateBlocks } from './statisticState';

/** What the controller says of the hop's place on the path: wireless, tunnels, accuracy, performance. */
export function pathSections(hop: Hop, say: Say): readonly SectionModel[] {
  return [
    { title: say('page.card.wireless'), blocks: wirelessBlocks(hop, say) },
    {
      title: say('page.card.tunnels'),
      blocks: hop.tunnels.map(text => ({ kind: 'note', tone: 'quiet', text })),
    },
    {
      title: say('page.card.accuracy'),
      blocks: rowsOf(
        hop.accuracy.map(({ percent: sure, reason }) => [
          sure === undefined ? '?' : formatPercent(sure),
          reason ?? '',
        ]),
      ),
    },
    { title: say('page.card.performance'), blocks: performanceBlocks(hop, say) },
  ];
}

function wirelessBlocks(hop: Hop, say: Say): readonly BlockModel[] {
  const flex = hop.flexConnect;
  return rowsOf([
    [say('page.card.ssid'), hop.ssid],
    [say('page.card.wlan'), hop.wlanId],
    [
      say('page.card.flexConnect'),
      flex === undefined
        ? undefined
        : say('page.card.flexConnectValue', {
            authentication: flex.authentication ?? '?',
            switching: flex.dataSwitching ?? '?',
          }),
    ],
  ]);
}

function performanceBlocks(hop: Hop, say: Say): readonly BlockModel[] {
  const { performance } = hop;
  if (performance.kind === 'notAsked') return [];
  if (performance.kind !== 'value') return stateBlocks(performance, say);
  return performance.value.flatMap(flow => flowRows(flow, say));
}

function flowRows(flow: PerformanceStatistics, say: Say): readonly BlockModel[] {
  const end = (address: string | undefined, port: string | undefined) =>
    [address ?? '?', port].filter(part => part !== undefined).join(' : ');
  const jitter = [flow.rtpJitterMin, flow.rtpJitterMean, flow.rtpJitterMax];
  return rowsOf([
    [
      say('page.card.flow'),
      `${end(flow.source, flow.sourcePort)} → ${end(flow.destination, flow.destinationPort)}`,
    ],
    [say('page.card.packets'), flow.packets === undefined ? undefined : formatCount(flow.packets)],
    [
      say('page.card.loss'),
      flow.packetsLostPercent === undefined ? undefined : formatPercent(flow.packetsLostPercent),
    ],
    [
      say('page.card.jitter'),
      jitter.every(value => value === undefined) ? undefined : jitter.map(value => value ?? '?').join(', '),
    ],
  ]);
}
