import type { Inclusion, Protocol, TraceRequest } from '../../path/traceRequest';
import { present } from '../../path/present';
import type { KnownController } from '../controllers/knownController';

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
