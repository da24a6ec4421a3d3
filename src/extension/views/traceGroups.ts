import { newestFirst } from '../../tracing/traceSummary';
import type { TraceSummary } from '../../tracing/traceStore';

const groups = ['running', 'pinned', 'today', 'yesterday', 'older'] as const;
export type Group = (typeof groups)[number];

/** The traces of one group, newest first. */
export interface TraceGroup {
  readonly group: Group;
  readonly summaries: readonly TraceSummary[];
}

/** When the days of this machine's calendar began, epoch ms. */
interface Calendar {
  readonly todayMs: number;
  readonly yesterdayMs: number;
}

/** The groups that are not empty, in their order. */
export function traceGroups(summaries: Iterable<TraceSummary>, nowMs: number): readonly TraceGroup[] {
  const calendar = calendarAt(nowMs);
  const found = new Map<Group, TraceSummary[]>(groups.map(group => [group, []]));
  for (const summary of summaries) found.get(groupIn(calendar, summary))?.push(summary);
  return [...found]
    .map(([group, members]) => ({ group, summaries: members.sort(newestFirst) }))
    .filter(each => each.summaries.length > 0);
}

/** Where a trace stands: what runs comes before what is pinned, and that before the days. */
export function groupOf(summary: TraceSummary, nowMs: number): Group {
  return groupIn(calendarAt(nowMs), summary);
}

/** A clock that went back makes a trace come from tomorrow: that is today as well. */
function groupIn({ todayMs, yesterdayMs }: Calendar, { state, pinned, askedAtMs }: TraceSummary): Group {
  if (state === 'running') return 'running';
  if (pinned === true) return 'pinned';
  if (askedAtMs >= todayMs) return 'today';
  return askedAtMs >= yesterdayMs ? 'yesterday' : 'older';
}

function calendarAt(nowMs: number): Calendar {
  const now = new Date(nowMs);
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  return {
    todayMs: new Date(year, month, day).getTime(),
    yesterdayMs: new Date(year, month, day - 1).getTime(),
  };
}

/**
 * The groups as a view draws them: *Running*, once drawn, stays beside the others though nothing runs. It would come and
 * go with each trace, and all rows would jump and be asked for anew.
 */
export function groupsToDraw(drawn: DrawnGroups, groups: readonly TraceGroup[]): readonly Group[] {
  const now = groups.map(({ group }) => group);
  const stays = now.length > 0 && !now.includes('running') && drawn.groups.includes('running');
  return stays ? ['running', ...now] : now;
}

/** Which groups a view was last told of, and when. */
export interface DrawnGroups {
  readonly groups: readonly Group[];
  readonly atMs: number;
}

/** A row that came (no `before`), went (no `after`) or changed. */
export interface RowChange {
  readonly before?: TraceSummary;
  readonly after?: TraceSummary;
}

/**
 * The groups to draw again for a change of one row: none when the row stays where it is; undefined where other groups
 * are there now (`summaries`, the change included) than were drawn, or the calendar has moved on since.
 */
export function groupsToRedraw(
  drawn: DrawnGroups,
  { before, after }: RowChange,
  summaries: Iterable<TraceSummary>,
  nowMs: number,
): readonly Group[] | undefined {
  if (isOfAnotherDay(drawn, nowMs)) return undefined;
  const touched = [before, after].flatMap(row => (row === undefined ? [] : [groupOf(row, nowMs)]));
  const [from, to] = touched;
  if (from === to) return [];
  return sameGroups(drawn.groups, groupsIn(summaries, nowMs)) ? touched : undefined;
}

/** Whether the groups were drawn on another day than today, so that *Today* says what is not true any more. */
export function isOfAnotherDay({ atMs }: DrawnGroups, nowMs: number): boolean {
  return calendarAt(atMs).todayMs !== calendarAt(nowMs).todayMs;
}

function groupsIn(summaries: Iterable<TraceSummary>, nowMs: number): ReadonlySet<Group> {
  const calendar = calendarAt(nowMs);
  const found = new Set<Group>();
  for (const summary of summaries) found.add(groupIn(calendar, summary));
  return found;
}

/** An empty *Running* stays, as `groupsToDraw` says. */
function sameGroups(drawn: readonly Group[], now: ReadonlySet<Group>): boolean {
  return (
    [...now].every(group => drawn.includes(group)) &&
    drawn.every(group => group === 'running' || now.has(group))
  );
}
