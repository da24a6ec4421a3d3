import { isIP } from 'node:net';

/** What a controller may be called: the first part of its host name; an address as a whole. */
export function suggestedName(origin: string): string {
  const host = new URL(origin).hostname.replace(/^\[|\]$/g, '');
  return isIP(host) === 0 ? (host.split('.')[0] ?? host) : host;
}
