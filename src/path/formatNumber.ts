const unknown = '?';

/** A rate in bit/s: `45 kb/s`, `1.1 Gb/s`. Steps of 1000, as the speed of a link is counted. */
export function formatRate(rateBps: number): string {
  return scaled(rateBps, 1000, ['b/s', 'kb/s', 'Mb/s', 'Gb/s', 'Tb/s']);
}

/** A size in bytes: `742 MB`. Steps of 1024, as memory is counted. */
export function formatBytes(bytes: number): string {
  return scaled(bytes, 1024, ['B', 'kB', 'MB', 'GB', 'TB']);
}

/** A percentage: `41 %`, `0.4 %`, `<0.1 %`. */
export function formatPercent(percent: number): string {
  if (!Number.isFinite(percent) || percent < 0) return unknown;
  return percent > 0 && percent < 0.05 ? '<0.1 %' : `${short(percent)} %`;
}

/** A counter, in groups of three parted by no-break spaces: the same in every language. */
export function formatCount(count: number): string {
  if (!Number.isFinite(count)) return unknown;
  return Math.trunc(count)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}

function scaled(amount: number, step: number, units: readonly string[]): string {
  if (!Number.isFinite(amount) || amount < 0) return unknown;
  let rest = amount;
  let index = 0;
  while (index < units.length - 1 && Number(short(rest)) >= step) {
    rest /= step;
    index += 1;
  }
  return `${short(rest)} ${units[index] ?? ''}`;
}

/** One decimal below ten, none above. */
function short(amount: number): string {
  const tenths = Math.round(amount * 10) / 10;
  return tenths < 10 ? String(tenths) : String(Math.round(amount));
}
