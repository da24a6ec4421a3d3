/** A time as a log would write it, with its UTC offset: `2026-11-23 14:02:11 +02:00`. Minutes are east of UTC. */
export function localTime(epochMs: number, utcOffsetMinutes = utcOffsetOf(epochMs)): string {
  const shifted = new Date(epochMs + utcOffsetMinutes * 60_000).toISOString();
  const sign = utcOffsetMinutes < 0 ? '-' : '+';
  const minutes = Math.abs(utcOffsetMinutes);
  const offset = `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  return `${shifted.slice(0, 10)} ${shifted.slice(11, 19)} ${sign}${offset}`;
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

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
