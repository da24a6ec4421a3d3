import { present } from '../../path/present';
import type { Protocol } from '../../path/traceRequest';
import { parsePort } from '../prompts/parseEndpoint';
import { addressesIn, type FoundAddress } from './addressesIn';

/** What a line of a ticket, a syslog or a configuration asks about. */
export type TextQuestion =
  | {
      readonly kind: 'pair';
      readonly source: string;
      readonly destination: string;
      readonly sourcePort?: number;
      readonly destinationPort?: number;
      readonly protocol?: Protocol;
    }
  | {
      /** Which end of the path it is, the line does not say. */
      readonly kind: 'one';
      readonly address: string;
      readonly port?: number;
      readonly protocol?: Protocol;
    };

/** An arrow from the second address to the first; one that points both ways says nothing. */
const leftwards = /<[-=](?![-=]*>)|←/;

/**
 * The questions in a text, one for each line that has an address: `a -> b`, `b <- a`, `a:51234 b:443`, and the lines
 * of access list and firewall logs. The first two different addresses of a line count. Equal questions count once.
 */
export function questionsIn(text: string): readonly TextQuestion[] {
  const found = text.split(/\r\n|\r|\n/).flatMap(line => questionIn(line) ?? []);
  const unique = new Map(found.map(question => [JSON.stringify(question), question]));
  return [...unique.values()];
}

function questionIn(line: string): TextQuestion | undefined {
  const [first, ...others] = addressesIn(line);
  if (first === undefined) return undefined;
  const second = others.find(({ address }) => address !== first.address);
  const protocol = protocolIn(line);
  const behindFirst = line.slice(first.end, second?.start);
  const firstPort = portSaidOf(first, behindFirst);
  if (second === undefined) {
    const port = firstPort ?? protocolPort(line);
    return present({ kind: 'one' as const, address: first.address, port, protocol });
  }
  const one = { address: first.address, port: firstPort };
  const other = { address: second.address, port: portSaidOf(second, line.slice(second.end)) };
  const [source, destination] = leftwards.test(behindFirst) ? [other, one] : [one, other];
  return present({
    kind: 'pair' as const,
    source: source.address,
    destination: destination.address,
    sourcePort: source.port,
    destinationPort: destination.port ?? protocolPort(line),
    protocol,
  });
}

function protocolIn(line: string): Protocol | undefined {
  const word = /\b(tcp|udp)\b/i.exec(line)?.[1]?.toLowerCase();
  return word === 'tcp' || word === 'udp' ? word : undefined;
}

/** The port that a line says of an address: right behind it, or in words in what follows (`behind`). */
export function portSaidOf({ port }: FoundAddress, behind: string): number | undefined {
  return port ?? namedPort(behind);
}

/** `eq 443`, `port 443`: said of the address before it. */
function namedPort(text: string): number | undefined {
  return portOf(/\b(?:eq|port|dport|dst-port)[ :=]+(\d{1,5})(?!\w|\.\w)/i.exec(text));
}

/** `tcp 443`, `443/udp`: said of the traffic, and so of its destination. */
function protocolPort(line: string): number | undefined {
  const before = /\b(?:tcp|udp)[ /:](\d{1,5})(?!\w|\.\w)/i.exec(line);
  return portOf(before ?? /(?<![\w.])(\d{1,5})\/(?:tcp|udp)\b/i.exec(line));
}

function portOf(match: RegExpExecArray | null): number | undefined {
  return parsePort(match?.[1] ?? '');
}
