import type { TraceSummary } from '../../tracing/traceStore';
import { daysAgo } from './localTime';

const days = ['today', 'yesterday', 'older'] as const;
export type Day = (typeof days)[number];

/** The traces of one day group, newest first. */
export interface TraceDay {
  readonly day: Day;
  readonly summaries: readonly TraceSummary[];
}

/** The day groups that are not empty, newest first. */
export function traceDays(summaries: readonly TraceSummary[], nowMs: number): readonly TraceDay[] {
  const newestFirst = [...summaries].sort((first, second) => second.askedAtMs - first.askedAtMs);
  return days
    .map(day => ({ day, summaries: newestFirst.filter(({ askedAtMs }) => dayOf(askedAtMs, nowMs) === day) }))
    .filter(group => group.summaries.length > 0);
}

/** A clock that went back makes a trace come from tomorrow: that is today as well. */
export function dayOf(epochMs: number, nowMs: number): Day {
  const ago = daysAgo(epochMs, nowMs);
  if (ago <= 0) return 'today';
  return ago === 1 ? 'yesterday' : 'older';
}

/** What a view was last told of its rows, and when it was last told which days there are. */
export interface DrawnDays {
  readonly days: readonly TraceDay[];
  readonly atMs: number;
}

/** The one day to draw again for a row that came or went; undefined where the days themselves are others now. */
export function dayToRedraw(
  drawn: DrawnDays,
  { id, askedAtMs }: TraceSummary,
  nowMs: number,
): Day | undefined {
  if (daysAgo(drawn.atMs, nowMs) !== 0) return undefined;
  const day = dayOf(askedAtMs, nowMs);
  const group = drawn.days.find(each => each.day === day);
  return group?.summaries.some(other => other.id !== id) ? day : undefined;
}
