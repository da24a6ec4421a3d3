import { message, type Message } from './message';

const unknown = '?';
const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** How long something took: `350 ms`, `1.4 s`, `12 s`, `1 min 5 s`, `2 h 3 min`. */
export function formatDuration(durationMs: number): string {
  if (!Number.isFinite(durationMs) || durationMs < 0) return unknown;
  if (durationMs < 999.5) return `${Math.round(durationMs)} ms`;
  if (durationMs < 9950) return `${Math.round(durationMs / 100) / 10} s`;
  const seconds = Math.round(durationMs / secondMs);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return twoUnits(Math.floor(seconds / 60), 'min', seconds % 60, 's');
  const minutes = Math.round(durationMs / minuteMs);
  return twoUnits(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}

function twoUnits(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}

/** How long ago something was, rounded down: "12 min ago". The future (two clocks differ) is "just now". */
export function age(ageMs: number): Message {
  if (!(ageMs >= 5 * secondMs)) return message('age.now');
  if (ageMs < minuteMs) return message('age.seconds', { count: Math.floor(ageMs / secondMs) });
  if (ageMs < hourMs) return message('age.minutes', { count: Math.floor(ageMs / minuteMs) });
  if (ageMs < dayMs) return message('age.hours', { count: Math.floor(ageMs / hourMs) });
  const count = Math.floor(ageMs / dayMs);
  return count === 1 ? message('age.days.one', { count }) : message('age.days.other', { count });
}

/** Wall-clock time with its offset, `14:02:11 +02:00`. Epoch ms and minutes east of UTC. */
export function formatTime(atMs: number, utcOffsetMinutes: number): string {
  const iso = localIso(atMs, utcOffsetMinutes);
  return iso === undefined ? unknown : `${iso.slice(11, 19)} ${offset(utcOffsetMinutes)}`;
}

/** Date and wall-clock time with its offset, `2026-11-24 14:02:11 +02:00`. */
export function formatDateTime(atMs: number, utcOffsetMinutes: number): string {
  const iso = localIso(atMs, utcOffsetMinutes);
  return iso === undefined ? unknown : `${iso.slice(0, 10)} ${iso.slice(11, 19)} ${offset(utcOffsetMinutes)}`;
}

/** Years outside 0 to 9999 are no time that a trace has. */
function localIso(atMs: number, utcOffsetMinutes: number): string | undefined {
  const date = new Date(atMs + utcOffsetMinutes * minuteMs);
  const year = date.getUTCFullYear();
  return Number.isNaN(year) || year < 0 || year > 9999 ? undefined : date.toISOString();
}

function offset(utcOffsetMinutes: number): string {
  const sign = utcOffsetMinutes < 0 ? '-' : '+';
  const minutes = Math.abs(utcOffsetMinutes);
  return `${sign}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
