import { formatPercent } from '../../path/formatNumber';
import type { Hop } from '../../path/hop';
import type { Say } from '../words';
import { rowsOf, type BlockModel, type SectionModel } from './blocks';
import { performanceBlocks } from './performanceBlocks';

/** What the controller says of the hop's place on the path: wireless, tunnels, accuracy, performance. */
export function pathSections(hop: Hop, say: Say): readonly SectionModel[] {
  return [
    { title: say('page.card.wireless'), blocks: wirelessBlocks(hop, say) },
    {
      title: say('page.card.tunnels'),
      blocks: hop.tunnels.map(text => ({ kind: 'note', tone: 'quiet', text })),
    },
    { title: say('page.column.link'), blocks: rowsOf([[say('page.card.kindWord'), hop.link]]) },
    {
      title: say('page.card.accuracy'),
      blocks: rowsOf(
        hop.accuracy.map(({ percent: sure, reason }) => [
          sure === undefined ? '?' : formatPercent(sure),
          reason ?? '',
        ]),
      ),
    },
    { title: say('page.card.aclCalculation'), blocks: calculationBlocks(hop, say) },
    { title: say('page.card.performance'), blocks: performanceBlocks(hop, say) },
  ];
}

function wirelessBlocks(hop: Hop, say: Say): readonly BlockModel[] {
  const flex = hop.flexConnect;
  const isFlex = flex?.authentication !== undefined || flex?.dataSwitching !== undefined;
  return rowsOf([
    [say('page.card.ssid'), hop.ssid],
    [say('page.card.wlan'), hop.wlanId],
    [
      say('page.card.flexConnect'),
      isFlex
        ? say('page.card.flexConnectValue', {
            authentication: flex.authentication ?? '?',
            switching: flex.dataSwitching ?? '?',
          })
        : undefined,
    ],
    [say('page.card.controllerName'), flex?.controllerName],
  ]);
}

function calculationBlocks({ aclCalculation }: Hop, say: Say): readonly BlockModel[] {
  return rowsOf([
    [say('page.card.calculationState'), aclCalculation?.word],
    [say('page.card.reason'), aclCalculation?.reason],
  ]);
}
