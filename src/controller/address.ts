import { isIP, SocketAddress } from 'node:net';

/**
 * The one way to write an IPv4 or IPv6 address: lower case, zeros shortened, an IPv4 address inside IPv6 (`::ffff:a.b.c.d`)
 * as IPv4, the zone of a link-local address kept. Undefined when the text is no address; `010.0.0.1` is none, since
 * some programs read it as 8.0.0.1.
 */
export function canonicalAddress(text: string): string | undefined {
  const [bare = '', zone, ...rest] = text.trim().split('%');
  const family = isIP(bare);
  if (family === 0 || rest.length > 0) return undefined;
  if (family === 4) return zone === undefined ? bare : undefined;
  if (zone !== undefined && !/^[\w.-]+$/.test(zone)) return undefined;
  const { address } = new SocketAddress({ address: bare, family: 'ipv6' });
  const mapped = mappedIpv4(address);
  if (mapped !== undefined) return zone === undefined ? mapped : undefined;
  return zone === undefined ? address : `${address}%${zone}`;
}

/** True for what `canonicalAddress` can write. */
export function isAddress(text: string): boolean {
  return canonicalAddress(text) !== undefined;
}

/** True for the names and addresses of this machine, as a URL's `hostname` has them. */
export function isLoopback(hostname: string): boolean {
  if (hostname === 'localhost') return true;
  const address = canonicalAddress(hostname.replace(/^\[|\]$/g, ''));
  return address === '::1' || (address?.startsWith('127.') ?? false);
}

/** Node writes the mapped form with dots or in hex, by version. */
function mappedIpv4(address: string): string | undefined {
  const tail = /^::ffff:(.+)$/.exec(address)?.[1];
  if (tail === undefined || isIP(tail) === 4) return tail;
  const words = /^([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(tail);
  if (words === null) return undefined;
  const [high, low] = [parseInt(words[1] ?? '', 16), parseInt(words[2] ?? '', 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
