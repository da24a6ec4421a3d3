import { formatDateTime, formatTime } from '../../path/formatTime';

/** A time by this machine's clock, with its UTC offset. */
export function localTime(epochMs: number): string {
  return formatDateTime(epochMs, utcOffsetOf(epochMs));
}

/** The same without the day: `14:02:11 +02:00`. */
export function localClock(epochMs: number): string {
  return formatTime(epochMs, utcOffsetOf(epochMs));
}

/** How many days ago a time was, by this machine's calendar: 0 is today. */
export function daysAgo(epochMs: number, nowMs: number): number {
  return localDay(nowMs) - localDay(epochMs);
}

function localDay(epochMs: number): number {
  return Math.floor((epochMs + utcOffsetOf(epochMs) * 60_000) / 86_400_000);
}

function utcOffsetOf(epochMs: number): number {
  return -new Date(epochMs).getTimezoneOffset();
}
