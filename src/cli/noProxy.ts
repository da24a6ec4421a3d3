import { BlockList, isIP } from 'node:net';

/**
 * Whether NO_PROXY names an origin. Its words are parted by commas or blanks: `*`, a name with all names below it (a
 * leading dot or `*.` means the same), an address, a network as 10.0.0.0/8; a port may follow a name or an address.
 */
export function isNamedIn(noProxy: string, origin: URL): boolean {
  const host = origin.hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const port = origin.port === '' ? '443' : origin.port;
  return noProxy
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(word => word !== '')
    .some(word => names(word, host, port));
}

function names(word: string, host: string, port: string): boolean {
  if (word === '*') return true;
  const network = /^(.+)\/(\d{1,3})$/.exec(word);
  if (network !== null) return holds(network[1] ?? '', Number(network[2]), host);
  const { name, wantedPort } = split(word);
  if (wantedPort !== undefined && wantedPort !== port) return false;
  if (isIP(name) !== 0) return holds(name, isIP(name) === 4 ? 32 : 128, host);
  const bare = name.replace(/^\*?\./, '');
  return bare !== '' && (host === bare || host.endsWith(`.${bare}`));
}

/** `name`, `name:port`, `2001:db8::1` and `[2001:db8::1]:port`. */
function split(word: string): { readonly name: string; readonly wantedPort?: string } {
  const [, bracketed, afterBracket] = /^\[(.+)\](?::(\d+))?$/.exec(word) ?? [];
  if (bracketed !== undefined) return withPort(bracketed, afterBracket);
  const [, name, port] = /^([^:]+):(\d+)$/.exec(word) ?? [];
  return withPort(name ?? word, port);
}

function withPort(name: string, wantedPort: string | undefined): ReturnType<typeof split> {
  return wantedPort === undefined ? { name } : { name, wantedPort };
}

function holds(network: string, prefix: number, host: string): boolean {
  const family = isIP(network);
  if (family === 0 || isIP(host) !== family || prefix > (family === 4 ? 32 : 128)) return false;
  const type = family === 4 ? 'ipv4' : 'ipv6';
  const list = new BlockList();
  list.addSubnet(network, prefix, type);
  return list.check(host, type);
}
