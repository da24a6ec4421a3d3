/** Why a text is not the address of a controller. */
export type OriginProblem = 'empty' | 'notAnAddress' | 'plainHttp' | 'credentials';

/** A name, international ones as URL writes them, or an address. */
const host = /^(?:[\w.-]+|\[[\da-f:.]+\])$/;
/** `https:/host` and `https//host` have it for their host. */
const scheme = /^https?\.?$/;

/**
 * The origin that a person means by an address: `https` is assumed, path and query are dropped, the default port too.
 * A user name or password inside the address is refused, since addresses end up in logs and files.
 */
export function parseOrigin(text: string): { readonly origin: string } | { readonly problem: OriginProblem } {
  const trimmed = text.trim();
  if (trimmed === '') return { problem: 'empty' };
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  const url = URL.canParse(withScheme) ? new URL(withScheme) : undefined;
  if (url === undefined || url.hostname === '') return { problem: 'notAnAddress' };
  if (url.protocol === 'http:') return { problem: 'plainHttp' };
  if (url.protocol !== 'https:') return { problem: 'notAnAddress' };
  if (url.username !== '' || url.password !== '') return { problem: 'credentials' };
  if (!host.test(url.hostname) || scheme.test(url.hostname)) return { problem: 'notAnAddress' };
  return { origin: url.origin };
}
