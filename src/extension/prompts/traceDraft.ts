import type { Inclusion, Protocol, TraceRequest } from '../../path/traceRequest';
import { present } from '../../path/present';
import type { KnownController } from '../controllers/knownController';
import type { ChosenEndpoint } from './endpointRow';

/** A trace that is being asked for: what is known of it so far. */
export interface TraceDraft {
  readonly controller?: KnownController;
  readonly source?: string;
  readonly destination?: string;
  readonly sourcePort?: number;
  readonly destinationPort?: number;
  readonly sourceMac?: string;
  readonly destinationMac?: string;
  readonly protocol?: Protocol;
  readonly include: readonly Inclusion[];
}

/** The same draft with a field set, or taken out by `undefined`. */
export function withField(
  draft: TraceDraft,
  change: { readonly [K in keyof TraceDraft]?: TraceDraft[K] | undefined },
): TraceDraft {
  return present({ ...draft, ...change, include: change.include ?? draft.include });
}

/** The draft with another source; a MAC address that was given for the same address stays. */
export function withSource(draft: TraceDraft, { address, port, mac }: ChosenEndpoint): TraceDraft {
  const sourceMac = mac ?? (address === draft.source ? draft.sourceMac : undefined);
  return withField(draft, { source: address, sourcePort: port, sourceMac });
}

/** The draft with another destination, as `withSource`. */
export function withDestination(draft: TraceDraft, { address, port, mac }: ChosenEndpoint): TraceDraft {
  const destinationMac = mac ?? (address === draft.destination ? draft.destinationMac : undefined);
  return withField(draft, { destination: address, destinationPort: port, destinationMac });
}

/** The draft for the other direction: what belongs to an end goes with it. */
export function swapEnds(draft: TraceDraft): TraceDraft {
  const { source, destination, sourcePort, destinationPort, sourceMac, destinationMac } = draft;
  const ends = { source: destination, sourcePort: destinationPort, sourceMac: destinationMac };
  return withField(draft, {
    ...ends,
    destination: source,
    destinationPort: sourcePort,
    destinationMac: sourceMac,
  });
}

/** The draft as a request, once it has a controller and both ends. */
export function complete(
  draft: TraceDraft,
): { readonly controller: KnownController; readonly request: TraceRequest } | undefined {
  const { controller, source, destination, ...rest } = draft;
  if (controller === undefined || source === undefined || destination === undefined) return undefined;
  return { controller, request: { source, destination, ...rest } };
}
