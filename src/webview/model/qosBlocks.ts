import { formatCount, formatRate } from '../../path/formatNumber';
import type { QosClass, Statistic } from '../../path/statistics';
import type { Say } from '../words';
import type { BlockModel } from './blocks';
import { failure } from './statisticState';

/** The classes of an interface's policy. An interface without a policy has none, which is no failure. */
export function qosBlocks(qos: Statistic<readonly QosClass[]>, say: Say): readonly BlockModel[] {
  const note = (tone: 'quiet' | 'warning' | 'busy', text: string): readonly BlockModel[] => [
    { kind: 'note', tone, text: `${say('page.card.qos')}: ${text}` },
  ];
  switch (qos.kind) {
    case 'notAsked':
    case 'notApplicable':
      return [];
    case 'arriving':
      return note('busy', say('page.card.arriving'));
    case 'missing':
      return note('quiet', say('page.card.qosMissing'));
    case 'failed':
      return note('warning', failure(qos.reason, say));
    case 'value':
      return [qosTable(qos.value, say)];
  }
}

function qosTable(classes: readonly QosClass[], say: Say): BlockModel {
  return {
    kind: 'table',
    caption: say('page.card.qos'),
    head: [
      say('page.card.qosClass'),
      say('page.card.qosOffered'),
      say('page.card.qosDropped'),
      say('page.card.qosDrops'),
    ],
    rows: classes.map(one => [
      one.classMap ?? '?',
      one.offeredRateBps === undefined ? '' : formatRate(one.offeredRateBps),
      one.dropRateBps === undefined ? '' : formatRate(one.dropRateBps),
      one.queueTotalDrops === undefined ? '' : formatCount(one.queueTotalDrops),
    ]),
  };
}
