/** What family an address is of, and a text that is the same for every way to write it. */
export interface AddressKey {
  readonly family: 4 | 6;
  readonly key: string;
}

const byte = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const ipv4 = new RegExp(`^${byte}(?:\\.${byte}){3}$`);

/** Reads an address however it is written; undefined when the text is none. `::ffff:10.0.0.1` is 10.0.0.1. */
export function addressKey(text: string): AddressKey | undefined {
  const [bare = '', zone, ...rest] = text.trim().toLowerCase().split('%');
  if (rest.length > 0 || (zone !== undefined && !/^[\w.-]+$/.test(zone))) return undefined;
  if (ipv4.test(bare)) return zone === undefined ? { family: 4, key: bytesOf(bare).join('.') } : undefined;
  const words = wordsOf(bare);
  if (words === undefined) return undefined;
  const isMapped = words.slice(0, 5).every(word => word === 0) && words[5] === 0xffff;
  if (isMapped) {
    if (zone !== undefined) return undefined;
    return {
      family: 4,
      key: words
        .slice(6)
        .flatMap(word => [word >> 8, word & 255])
        .join('.'),
    };
  }
  return { family: 6, key: `${words.map(word => word.toString(16)).join(':')}%${zone ?? ''}` };
}

/** The eight groups of an IPv6 address; an IPv4 address may stand for the last two. */
function wordsOf(text: string): readonly number[] | undefined {
  const dotted = text.slice(text.lastIndexOf(':') + 1);
  if (ipv4.test(dotted)) {
    const [a = 0, b = 0, c = 0, d = 0] = bytesOf(dotted);
    const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
    return wordsOf(text.slice(0, -dotted.length) + hex);
  }
  const halves = text.split('::').map(half => (half === '' ? [] : half.split(':')));
  const [head = [], tail] = halves;
  if (halves.length > 2 || ![...head, ...(tail ?? [])].every(word => /^[\da-f]{1,4}$/.test(word)))
    return undefined;
  const missing = 8 - head.length - (tail?.length ?? 0);
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const zeros = Array.from({ length: missing }, () => '0');
  return [...head, ...zeros, ...(tail ?? [])].map(word => parseInt(word, 16));
}

function bytesOf(dotted: string): readonly number[] {
  return dotted.split('.').map(Number);
}
