import { canonicalAddress } from '../controller/address';
import type { DeviceInterface } from '../controller/controller';
import { controllerErrorKind } from '../controller/describeError';
import {
  needsDestinationOwner,
  needsSourceOwner,
  type AddressOwner,
  type OwnerQuestion,
} from '../path/destination';
import type { TraceRun } from './traceRun';

/** Asks who owns the destination address, when the verdict hangs on it, and the source address, when a doubt does; each once. */
export async function learnAddressOwners(run: TraceRun, signal: AbortSignal): Promise<void> {
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
  run: TraceRun,
  signal: AbortSignal,
): Promise<AddressOwner> {
  try {
    return ownerAmong(await run.ask.getInterfacesByAddress(address, signal), deviceId);
  } catch (error) {
    if (signal.aborted) throw error;
    run.log(`who owns an end is not known (${error instanceof Error ? error.message : String(error)})`);
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
