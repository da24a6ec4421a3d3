import { createHash } from 'node:crypto';

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** The same number for the same text, from 0 up to but not including `limit`. */
export function stableNumber(text: string, limit: number): number {
  return digest(text).readUInt32BE(0) % limit;
}

/** The same UUID (version 4 by its looks) for the same text. */
export function stableUuid(text: string): string {
  const hex = digest(text).toString('hex');
  const variant = '89ab'.charAt(parseInt(hex.charAt(16), 16) % 4);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** The same locally administered MAC address for the same text. */
export function stableMac(text: string): string {
  const hex = digest(text).toString('hex').slice(0, 10);
  return ['02', ...(hex.match(/../g) ?? [])].join(':');
}

/** The same serial number for the same text: three letters, four digits, four of both. */
export function stableSerial(text: string): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
  const pick = (place: number) => letters.charAt(stableNumber(`${text}/${place}`, letters.length));
  return `DM${pick(0)}${1000 + stableNumber(text, 9000)}${pick(1)}${stableNumber(`${text}/4`, 10)}${pick(2)}${pick(3)}`;
}
