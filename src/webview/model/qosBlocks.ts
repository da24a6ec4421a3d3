import { assertNever } from '../../path/assertNever';
import { formatBytes, formatCount, formatRate } from '../../path/formatNumber';
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
      return qosTables(qos.value, say);
    default:
      return assertNever(qos);
  }
}

type Column = readonly [label: string, text: (one: QosClass) => string];

/** What the traffic suffers first, then what it was; a column that no class fills is left out. */
function qosTables(classes: readonly QosClass[], say: Say): readonly BlockModel[] {
  const suffered: readonly Column[] = [
    [say('page.card.qosOffered'), one => text(one.offeredRateBps, formatRate)],
    [say('page.card.qosDropped'), one => text(one.dropRateBps, formatRate)],
    [say('page.card.qosDrops'), one => text(one.queueTotalDrops, formatCount)],
    [say('page.card.qosNoBuffer'), one => text(one.queueNoBufferDrops, formatCount)],
  ];
  const carried: readonly Column[] = [
    [say('page.card.qosPackets'), one => text(one.packets, formatCount)],
    [say('page.card.qosBytes'), one => text(one.bytes, formatBytes)],
    [say('page.card.qosQueue'), one => text(one.queueDepth, formatCount)],
    [say('page.card.qosBandwidth'), one => text(one.queueBandwidthBps, formatRate)],
  ];
  return [...qosTable(classes, suffered, say), ...qosTable(classes, carried, say)];
}

function qosTable(classes: readonly QosClass[], columns: readonly Column[], say: Say): readonly BlockModel[] {
  const filled = columns.filter(([, textOf]) => classes.some(one => textOf(one) !== ''));
  if (filled.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: say('page.card.qos'),
      head: [say('page.card.qosClass'), ...filled.map(([label]) => label)],
      rows: classes.map(one => [one.classMap ?? '?', ...filled.map(([, textOf]) => textOf(one))]),
    },
  ];
}

function text(value: number | undefined, format: (value: number) => string): string {
  return value === undefined ? '' : format(value);
}
