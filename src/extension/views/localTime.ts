import { formatDateTime, formatTime } from '../../path/formatTime';

/** A time by this machine's clock, with its UTC offset. */
export function localTime(epochMs: number): string {
  return formatDateTime(epochMs, utcOffsetOf(epochMs));
}

/** The same without the day: `14:02:11 +02:00`. */
export function localClock(epochMs: number): string {
  return formatTime(epochMs, utcOffsetOf(epochMs));
}

function utcOffsetOf(epochMs: number): number {
  return -new Date(epochMs).getTimezoneOffset();
}
