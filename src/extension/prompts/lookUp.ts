import { lookup } from 'node:dns/promises';
import { message } from '../../path/message';
import type { Reader } from '../reader';
import { canonicalAddress } from '../../controller/address';
import type { LookedUp } from './endpointRows';

/** Asks this machine's resolver for a name's addresses. Never rejects: a failure is a sentence to show. */
export async function lookUp(name: string, reader: Reader): Promise<LookedUp> {
  try {
    const found = await lookup(name, { all: true });
    const addresses = found
      .map(({ address }) => canonicalAddress(address))
      .filter(address => address !== undefined);
    return { name, addresses: [...new Set(addresses)] };
  } catch {
    return { name, addresses: [], problem: reader.say(message('error.nameNotResolved', { host: name })) };
  }
}
