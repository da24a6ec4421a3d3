import { canonicalAddress } from '../controller/address';
import type { Controller, DeviceInterface } from '../controller/controller';
import { controllerErrorKind } from '../controller/describeError';
import {
  needsDestinationOwner,
  needsSourceOwner,
  type AddressOwner,
  type OwnerQuestion,
} from '../path/destination';
import { errorText } from '../path/errorText';
import type { NetworkPath } from '../path/networkPath';
import type { Trace } from '../path/trace';

/** What the inventory said of the ends' addresses, once it was asked. */
export interface AddressOwners {
  source?: AddressOwner;
  destination?: AddressOwner;
}

/** A trace and its answer, and whom to ask about its ends. */
export interface OwnerAsking {
  readonly trace: Pick<Trace, 'request'>;
  readonly path: NetworkPath | undefined;
  readonly owners: AddressOwners;
  readonly ask: Pick<Controller, 'getInterfacesByAddress'>;
  log(line: string): void;
}

/**
 * Asks who owns the destination address, when the verdict hangs on it, and the source address, when a doubt does; each
 * once. A question without an answer is an answer as well; only an abort makes it reject.
 */
export async function learnAddressOwners(run: OwnerAsking, signal: AbortSignal): Promise<void> {
  const { path, owners } = run;
  const { request } = run.trace;
  if (path === undefined) return;
  if (owners.destination === undefined) {
    const question = needsDestinationOwner(request, path, canonicalAddress);
    if (question !== undefined) owners.destination = await ownerOf(question, run, signal);
  }
  if (owners.source === undefined) {
    const question = needsSourceOwner(request, path, canonicalAddress);
    if (question !== undefined) owners.source = await ownerOf(question, run, signal);
  }
}

async function ownerOf(
  { address, deviceId }: OwnerQuestion,
  run: OwnerAsking,
  signal: AbortSignal,
): Promise<AddressOwner> {
  try {
    return ownerAmong(await run.ask.getInterfacesByAddress(address, signal), deviceId);
  } catch (error) {
    if (signal.aborted) throw error;
    run.log(`who owns an end is not known (${errorText(error)})`);
    return ownerAfter(error);
  }
}

function ownerAmong(interfaces: readonly DeviceInterface[], deviceId: string): AddressOwner {
  if (interfaces.length === 0) return 'nobody';
  const owners = new Set(interfaces.flatMap(port => port.deviceId ?? []));
  if (owners.size > 1) return 'several';
  if (owners.size === 0) return 'failed';
  return owners.has(deviceId) ? 'sameDevice' : 'otherDevice';
}

function ownerAfter(error: unknown): AddressOwner {
  const kind = controllerErrorKind(error);
  if (kind === 'notFound') return 'nobody';
  return kind === 'forbidden' ? 'forbidden' : 'failed';
}
