import { formatBytes, formatPercent } from '../../path/formatNumber';
import { isHost, type Hop } from '../../path/hop';
import type { DeviceStatistics } from '../../path/statistics';
import type { Say } from '../words';
import { rowsOf, type BlockModel, type RowModel, type SectionModel } from './blocks';
import { isHigh, memoryShare } from './meters';
import { ageText, stateBlocks } from './statisticState';

/** What is known of the device itself: its load first, then its identity. */
export function deviceSections(hop: Hop, nowMs: number, say: Say): readonly SectionModel[] {
  if (hop.kind === 'unknown') {
    return [
      {
        title: say('page.card.device'),
        blocks: [{ kind: 'note', tone: 'quiet', text: say('page.card.unknown') }],
      },
    ];
  }
  if (isHost(hop)) {
    return [{ title: say(`page.kind.${hop.kind}`), blocks: rowsOf([[say('page.card.mac'), hop.mac]]) }];
  }
  return [
    { title: say('page.card.load'), blocks: loadBlocks(hop, nowMs, say) },
    { title: say('page.card.device'), blocks: identity(hop, nowMs, say) },
  ];
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
    [say('page.card.serial'), facts?.serialNumber],
    [say('page.card.upTime'), facts?.upTime],
    [say('page.card.location'), facts?.location],
    [say('page.card.managementAddress'), management],
    [say('page.card.mac'), hop.mac ?? facts?.mac],
    [say('page.card.reachability'), facts?.reachability],
    [say('page.card.management'), facts?.management],
    [say('page.card.lastSync'), ageText(facts?.lastSyncAtMs, nowMs, say)],
  ]);
}

function loadBlocks(hop: Hop, nowMs: number, say: Say): readonly BlockModel[] {
  const { statistics } = hop;
  if (statistics.kind !== 'value') return stateBlocks(statistics, say);
  const age = ageText(statistics.refreshedAtMs, nowMs, say);
  const rows = [
    ...memoryRows(statistics.value, say),
    ...(age === undefined ? [] : [{ label: say('page.card.age'), value: age, tone: 'quiet' as const }]),
  ];
  return [
    ...cpuTable(statistics.value, say),
    ...(rows.length === 0 ? [] : [{ kind: 'rows' as const, rows }]),
  ];
}

function cpuTable({ cpu }: DeviceStatistics, say: Say): readonly BlockModel[] {
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
    ...(isHigh(cpu?.fiveSecondsPercent)
      ? [{ kind: 'note' as const, tone: 'warning' as const, text: say('page.card.cpuHigh') }]
      : []),
  ];
}

function memoryRows({ memory }: DeviceStatistics, say: Say): readonly RowModel[] {
  const share = memoryShare(memory);
  if (share === undefined || memory?.totalBytes === undefined) return [];
  const value = say('page.card.memoryOf', {
    percent: formatPercent(share),
    total: formatBytes(memory.totalBytes),
  });
  return [withTone({ label: say('page.card.memory'), value }, share, say)];
}

/** Marks a high share in words and tone. */
function withTone(row: RowModel, share: number | undefined, say: Say): RowModel {
  return isHigh(share) ? { ...row, value: `${row.value} · ${say('page.high')}`, tone: 'warning' } : row;
}
