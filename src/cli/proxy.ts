import { Tunnel } from '../controller/tunnel';
import { isNamedIn } from './noProxy';
import { UsageError } from './usageError';
import type { Terminal } from './terminal';

/**
 * The way to a controller through the proxy that HTTPS_PROXY names, unless NO_PROXY names the controller; undefined
 * for the straight way. Of both variables the lower case spelling wins, as it does with curl. Throws a `UsageError`
 * for a proxy that cannot be used; it does not quote the address, which may hold a password.
 */
export function proxyFor(origin: string, environment: Terminal['environment']): Tunnel | undefined {
  const address = read(environment, 'https_proxy');
  if (address === undefined) return undefined;
  const noProxy = read(environment, 'no_proxy') ?? '';
  return isNamedIn(noProxy, new URL(origin)) ? undefined : new Tunnel(proxyUrl(address));
}

function read(environment: Terminal['environment'], name: string): string | undefined {
  const text = (environment[name] ?? environment[name.toUpperCase()] ?? '').trim();
  return text === '' ? undefined : text;
}

function proxyUrl(address: string): URL {
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(address) ? address : `http://${address}`;
  const url = URL.canParse(withScheme) ? new URL(withScheme) : undefined;
  if (url === undefined || url.hostname === '') {
    throw new UsageError('HTTPS_PROXY is not the address of a proxy, like http://proxy.example:3128.');
  }
  if (!canDecode(url.username + url.password)) {
    throw new UsageError('HTTPS_PROXY: write a % in its user name or password as %25.');
  }
  if (url.protocol === 'http:' || url.protocol === 'https:') return url;
  throw new UsageError(
    `HTTPS_PROXY: a proxy of the kind ${url.protocol}// is not supported, only http and https.`,
  );
}

function canDecode(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
