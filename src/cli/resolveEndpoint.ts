import { lookup } from 'node:dns/promises';
import { canonicalAddress } from '../controller/address';
import { UsageError } from './usageError';

/** Every address of a host name. */
export type Resolve = (name: string) => Promise<readonly string[]>;

export const systemResolve: Resolve = async name => {
  const found = await lookup(name, { all: true });
  return found.map(({ address }) => address);
};

/** The name service knows no address of a host name: the command line makes sense, and nobody could tell the path. */
class UnresolvedName extends Error {
  readonly kind = 'endpointNotResolved';

  constructor(name: string) {
    super(`${name} cannot be resolved. Are you on the VPN?`);
  }
}

/**
 * An address as it is, or the one address of a host name. Throws a `UsageError` for what is no name and for a name with
 * several addresses, an `UnresolvedName` for one without any.
 */
export async function resolveEndpoint(text: string, resolve: Resolve): Promise<string> {
  const address = canonicalAddress(text);
  if (address !== undefined) return address;
  if (!/^(?=.*[a-z])[a-z0-9_]([a-z0-9_.-]*[a-z0-9])?\.?$/i.test(text)) {
    throw new UsageError(`${text} is neither an address nor a host name.`);
  }
  const addresses = await addressesOf(text, resolve);
  const [only, ...others] = addresses;
  if (only === undefined) throw new UnresolvedName(text);
  if (others.length === 0) return only;
  throw new UsageError(`${text} has several addresses, name one of them: ${addresses.join(', ')}`);
}

async function addressesOf(name: string, resolve: Resolve): Promise<readonly string[]> {
  try {
    const found = (await resolve(name)).map(canonicalAddress).filter(address => address !== undefined);
    return [...new Set(found)];
  } catch {
    throw new UnresolvedName(name);
  }
}
