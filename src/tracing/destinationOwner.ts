import { canonicalAddress } from '../controller/address';
import type { DeviceInterface } from '../controller/controller';
import { controllerErrorKind } from '../controller/describeError';
import { needsDestinationOwner, type DestinationOwner } from '../path/destination';
import type { TraceRun } from './traceRun';

/** Asks once who owns the destination address, when the verdict hangs on it. */
export async function learnDestinationOwner(run: TraceRun, signal: AbortSignal): Promise<void> {
  if (run.owner !== undefined || run.path === undefined) return;
  const question = needsDestinationOwner(run.trace.request, run.path, canonicalAddress);
  if (question === undefined) return;
  try {
    run.owner = ownerAmong(await run.ask.getInterfacesByAddress(question.address, signal), question.deviceId);
  } catch (error) {
    if (signal.aborted) throw error;
    run.log(
      `who owns the destination is not known (${error instanceof Error ? error.message : String(error)})`,
    );
    run.owner = ownerAfter(error);
  }
}

function ownerAmong(interfaces: readonly DeviceInterface[], deviceId: string): DestinationOwner {
  if (interfaces.length === 0) return 'nobody';
  const owners = new Set(interfaces.flatMap(port => port.deviceId ?? []));
  if (owners.size > 1) return 'several';
  if (owners.size === 0) return 'failed';
  return owners.has(deviceId) ? 'sameDevice' : 'otherDevice';
}

function ownerAfter(error: unknown): DestinationOwner {
  const kind = controllerErrorKind(error);
  if (kind === 'notFound') return 'nobody';
  return kind === 'forbidden' ? 'forbidden' : 'failed';
}
