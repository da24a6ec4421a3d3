import { createHash } from 'node:crypto';
import { canonicalAddress } from '../../controller/address';
import type { Controller, TraceRow } from '../../controller/controller';
import { placedAcls } from '../../path/accessLists';
import { errorText } from '../../path/errorText';
import type { Hop } from '../../path/hop';
import { judge } from '../../path/judge';
import type { NetworkPath } from '../../path/networkPath';
import { present } from '../../path/present';
import type { Trace, TraceController } from '../../path/trace';
import type { Inclusion } from '../../path/traceRequest';
import { learnAddressOwners, type AddressOwners } from '../../tracing/addressOwners';
import { endArriving } from '../../tracing/arrivingStatistics';
import { deviceIdsOf, enrich, factsOf, withDevices } from '../../tracing/hopFacts';
import { newTrace } from '../../tracing/newTrace';

/** What is read of a trace that somebody else asked for; what of it was asked for only its answer tells. */
const allViews: readonly Inclusion[] = ['acl', 'device', 'interface', 'qos'];

export interface Reading {
  readonly nowMs: number;
  readonly utcOffsetMinutes: number;
  /** A device whose last sync is older than this raises a doubt. */
  readonly staleSyncMs: number;
  readonly signal: AbortSignal;
  readonly log?: (line: string) => void;
}

/**
 * Reads a trace that is on the controller already and makes a record of it: marked as adopted, so that deleting the record
 * never deletes it there. One request, one for what the inventory says of its devices, and one for each end whose address
 * the inventory has to explain. One that the controller still computes comes back as running, to be followed. Rejects with
 * a `ControllerError`.
 */
export async function readExistingTrace(
  asked: Controller,
  controller: TraceController,
  row: TraceRow,
  { nowMs, utcOffsetMinutes, staleSyncMs, signal, log = () => undefined }: Reading,
): Promise<Trace> {
  const path = await asked.getPath(row.traceId, allViews, signal);
  const request = { ...row.request, include: includedIn(path) };
  const id = recordId(controller.origin, row.traceId);
  const intent = newTrace({ controller, request, askedAtMs: nowMs, utcOffsetMinutes }, id);
  const adopted = { ...intent, adopted: true as const, controllerTraceId: row.traceId };
  const hops = await withInventory(endArriving(path.hops, 'notAsked'), asked, log, signal);
  const owners: AddressOwners = {};
  await learnAddressOwners({ trace: intent, path, owners, ask: asked, log }, signal);
  const controllerAskedAtMs = asked.controllerTimeMs();
  const verdict = judge(
    present({
      request,
      path: { ...path, hops },
      settled: true,
      destinationOwner: owners.destination,
      sourceOwner: owners.source,
      canonical: canonicalAddress,
      nowMs: controllerAskedAtMs ?? nowMs,
      staleSyncMinutes: staleSyncMs / 60_000,
    }),
  );
  if (verdict === undefined) return { ...adopted, phase: 'computing' };
  const times = present({
    ...intent.times,
    finishedAtMs: nowMs,
    controllerAskedAtMs,
    controllerCreatedAtMs: path.createdAtMs,
    controllerCalculatedAtMs: path.calculatedAtMs,
  });
  const { reason } = path;
  return present({ ...adopted, state: 'finished', phase: 'done', hops, verdict, reason, times }) as Trace;
}

/** An account that may not read the inventory sees the path all the same. */
async function withInventory(
  hops: readonly Hop[],
  asked: Controller,
  log: (line: string) => void,
  signal: AbortSignal,
): Promise<readonly Hop[]> {
  const ids = deviceIdsOf(hops);
  if (ids.length === 0) return hops;
  try {
    return enrich(hops, withDevices(factsOf([]), await asked.getDevices(ids, signal)));
  } catch (error) {
    if (signal.aborted) throw error;
    log(`its devices were not read (${errorText(error)})`);
    return hops;
  }
}

/** The same trace has the same record, however often it is opened; shaped as the ids of all records are. */
function recordId(origin: string, traceId: string): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([origin, traceId]))
    .digest('hex');
  return digest.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function includedIn({ aclCalculation, hops }: NetworkPath): readonly Inclusion[] {
  return aclCalculation.state === 'unsaid' && placedAcls(hops).length === 0 ? [] : ['acl'];
}
