import { isIP } from 'node:net';
import { canonicalAddress } from '../../controller/address';
import { present } from '../../path/present';

/** What a person typed for one end of a trace. */
export type Endpoint =
  | { readonly kind: 'address'; readonly address: string; readonly port?: number }
  | { readonly kind: 'name'; readonly name: string; readonly port?: number }
  | { readonly kind: 'empty' | 'invalid' };

/**
 * Reads `a`, `a:443`, `[v6]:443`, a host name, or a host name with a port. Addresses come back in canonical form:
 * IPv6 short and in lower case, IPv4 inside IPv6 as IPv4. `010.0.0.1` and `10.1` are neither addresses nor names.
 */
export function parseEndpoint(text: string): Endpoint {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'empty' };
  const whole = canonicalAddress(withoutBrackets(trimmed));
  if (whole !== undefined) return { kind: 'address', address: whole };
  const { host, port: portText } = splitPort(trimmed);
  const port = portText === undefined ? undefined : parsePort(portText);
  if (portText !== undefined && port === undefined) return { kind: 'invalid' };
  const address = canonicalAddress(withoutBrackets(host));
  if (address !== undefined) return present({ kind: 'address' as const, address, port });
  return isHostName(host) ? present({ kind: 'name' as const, name: host, port }) : { kind: 'invalid' };
}

/** An end of a trace as one would type it: what `parseEndpoint` reads back. */
export function formatEndpoint(address: string | undefined, port: number | undefined): string {
  if (address === undefined || port === undefined) return address ?? '';
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

/** A port as people type it, or undefined when it is not a number from 1 to 65535. */
export function parsePort(text: string): number | undefined {
  const trimmed = text.trim();
  const port = /^\d{1,5}$/.test(trimmed) ? Number(trimmed) : 0;
  return port >= 1 && port <= 65_535 ? port : undefined;
}

/** True when one is IPv4 and the other IPv6: no traffic goes between them. */
export function differInFamily(first: string, second: string): boolean {
  return isIP(first) !== isIP(second);
}

function splitPort(text: string): { readonly host: string; readonly port?: string } {
  const match = /^(\[[^\]]*\]|[^:]*):([^:]*)$/.exec(text);
  return match?.[1] === undefined ? { host: text } : present({ host: match[1], port: match[2] });
}

/** Only IPv6 stands in brackets. */
function withoutBrackets(text: string): string {
  return /^\[.*:.*\]$/.test(text) ? text.slice(1, -1) : text;
}

/** The last label of a name is never all digits: what looks like a mistyped address is not looked up. */
function isHostName(text: string): boolean {
  const labels = (text.endsWith('.') ? text.slice(0, -1) : text).split('.');
  const valid = labels.every(label => /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/i.test(label));
  return text.length <= 253 && valid && !/^\d+$/.test(labels.at(-1) ?? '');
}
