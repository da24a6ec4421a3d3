import { formatBytes, formatPercent } from '../../path/formatNumber';
import { isHost, type Hop } from '../../path/hop';
import { cpuPercent, memoryPercent } from '../../path/hopNumbers';
import type { DeviceStatistics } from '../../path/statistics';
import type { Say } from '../words';
import { rowsOf, type BlockModel, type RowModel, type SectionModel } from './blocks';
import { isHigh } from './meters';
import { ageText, stateBlocks } from './statisticState';
import type { Telling } from './telling';

/** What is known of the device itself: its load first, then its identity. */
export function deviceSections(hop: Hop, telling: Telling): readonly SectionModel[] {
  const { nowMs, say } = telling;
  if (hop.kind === 'unknown') {
    return [
      {
        title: say('page.card.device'),
        blocks: [
          { kind: 'note', tone: 'quiet', text: say('page.card.unknown') },
          ...rowsOf([
            [say('page.card.kindWord'), typeText(hop)],
            [say('page.card.mac'), hop.mac],
          ]),
        ],
      },
    ];
  }
  if (isHost(hop)) {
    const rows = rowsOf([
      [say('page.card.kindWord'), typeText(hop)],
      [say('page.card.name'), hop.name],
      [say('page.card.mac'), hop.mac],
    ]);
    return [{ title: say(`page.kind.${hop.kind}`), blocks: rows }];
  }
  return [
    { title: say('page.card.load'), blocks: loadBlocks(hop, telling) },
    { title: say('page.card.device'), blocks: identity(hop, nowMs, say) },
  ];
}

/** The controller's own words for kind and role. */
function typeText({ kindWord, role }: Hop): string | undefined {
  return [kindWord, role].filter(Boolean).join(' · ') || undefined;
}

function identity(hop: Hop, nowMs: number, say: Say): readonly BlockModel[] {
  const facts = hop.device;
  const management = facts?.managementAddress === hop.ip ? undefined : facts?.managementAddress;
  const platform = [facts?.platform, facts?.series].filter(Boolean).join(' · ');
  return rowsOf([
    [
      say('page.card.software'),
      [facts?.softwareType, hop.softwareVersion].filter(Boolean).join(' ') || undefined,
    ],
    [say('page.card.platform'), platform || undefined],
    [say('page.card.kindWord'), typeText(hop)],
    [say('page.card.family'), facts?.family],
    [say('page.card.serial'), facts?.serialNumber],
    [say('page.card.upTime'), facts?.upTime],
    [say('page.card.location'), facts?.location],
    [say('page.card.managementAddress'), management],
    [say('page.card.mac'), hop.mac ?? facts?.mac],
    [say('page.card.reachability'), facts?.reachability],
    [say('page.card.management'), facts?.management],
    [say('page.card.collection'), facts?.collectionStatus],
    [say('page.card.lastSync'), ageText(facts?.lastSyncAtMs, nowMs, say)],
  ]);
}

function loadBlocks(hop: Hop, telling: Telling): readonly BlockModel[] {
  const { nowMs, say } = telling;
  const { statistics } = hop;
  if (statistics.kind !== 'value') return stateBlocks(statistics, say);
  const age = ageText(statistics.refreshedAtMs, nowMs, say);
  const rows = [
    ...memoryRows(hop, statistics.value, telling),
    ...(age === undefined ? [] : [{ label: say('page.card.age'), value: age, tone: 'quiet' as const }]),
  ];
  return [
    ...cpuTable(hop, statistics.value, telling),
    ...(rows.length === 0 ? [] : [{ kind: 'rows' as const, rows }]),
  ];
}

function cpuTable(hop: Hop, { cpu }: DeviceStatistics, { thresholds, say }: Telling): readonly BlockModel[] {
  const windows = [cpu?.fiveSecondsPercent, cpu?.oneMinutePercent, cpu?.fiveMinutesPercent];
  if (windows.every(value => value === undefined)) return [];
  return [
    {
      kind: 'table',
      caption: say('page.card.cpu'),
      head: [
        '',
        say('page.card.cpuFiveSeconds'),
        say('page.card.cpuOneMinute'),
        say('page.card.cpuFiveMinutes'),
      ],
      rows: [
        [say('page.card.cpu'), ...windows.map(value => (value === undefined ? '' : formatPercent(value)))],
      ],
    },
    ...(isHigh(cpuPercent(hop), thresholds.cpuPercent)
      ? [{ kind: 'note' as const, tone: 'warning' as const, text: say('page.card.cpuHigh') }]
      : []),
  ];
}

function memoryRows(
  hop: Hop,
  { memory }: DeviceStatistics,
  { thresholds, say }: Telling,
): readonly RowModel[] {
  const share = memoryPercent(hop);
  if (share === undefined || memory?.totalBytes === undefined) return [];
  const value = say('page.card.memoryOf', {
    percent: formatPercent(share),
    total: formatBytes(memory.totalBytes),
  });
  const isWorth = isHigh(share, thresholds.memoryPercent);
  const row = { label: say('page.card.memory'), value };
  return [isWorth ? { ...row, value: `${value} · ${say('page.high')}`, tone: 'warning' } : row];
}
