import { canonicalAddress } from '../../controller/address';
import { present } from '../../path/present';
import { parsePort } from '../prompts/parseEndpoint';

/** An address in a line of text, with the port that stands right behind it: `10.9.4.20:443`, `10.9.4.20(443)`. */
export interface FoundAddress {
  /** In canonical form. */
  readonly address: string;
  readonly port?: number;
  /** Where in the line it begins and ends, its port included. */
  readonly start: number;
  readonly end: number;
}

/** A hyphen beside it makes it a part of a name or a range, unless the hyphen is that of an arrow: `a->b`, `a<--b`. */
const v4 = /(?<![\w.]|(?<!<-{0,2})-)\d{1,3}(?:\.\d{1,3}){3}(?!\w|-(?!-{0,2}>)|\.\d)/;
const v6 = /(?<![\w.:])(?:[0-9a-f]{0,4}:){2,7}(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4})(?![\w:])/;
const bracketed = /\[(?:[0-9a-f]{0,4}:){2,7}[0-9a-f.]*\]/;
const candidate = new RegExp(`${bracketed.source}|${v6.source}|${v4.source}`, 'gi');
/** A mask or "any", never an end of a trace. */
const noHost = /^(?:0\.|255\.)|^::$/;
/** Lines beyond this are no text that a person wrote; looking through them would take long. */
const lineLimit = 4000;

/** The addresses of one line in the order in which they stand. Times, MAC addresses, masks and versions are none. */
export function addressesIn(line: string): readonly FoundAddress[] {
  const text = line.slice(0, lineLimit);
  return [...text.matchAll(candidate)].flatMap(match => {
    const address = canonicalAddress(match[0].replace(/^\[|\]$/g, ''));
    if (address === undefined || noHost.test(address)) return [];
    const end = match.index + match[0].length;
    const isOpen = match[0].includes(':') && !match[0].startsWith('[');
    const behind = portBehind(text, end, isOpen);
    return [present({ address, port: behind?.port, start: match.index, end: behind?.end ?? end })];
  });
}

/** `/24` is the length of a prefix; `/443` cannot be, and neither is `/53` where the line names a protocol. */
function portBehind(text: string, end: number, isOpenV6: boolean) {
  const sign = isOpenV6 ? '\\(' : '[:(/]';
  const match = new RegExp(`^(${sign})(\\d{1,5})\\)?(?![\\w.])`).exec(text.slice(end, end + 8));
  const port = parsePort(match?.[2] ?? '');
  if (match === null || port === undefined) return undefined;
  const mayBePrefix = match[1] === '/' && port <= 32 && !/\b(?:tcp|udp)\b/i.test(text);
  return mayBePrefix ? undefined : { port, end: end + match[0].length };
}
