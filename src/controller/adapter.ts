import type { NetworkPath } from '../path/networkPath';
import type { Inclusion, TraceRequest } from '../path/traceRequest';
import type { StartedTrace, TraceFilter, TraceList } from './controller';

/** The path trace calls of one API generation: where they are, and how their words map to ours. */
export interface Adapter {
  /** The trace's id is absent where the answer names a task alone. */
  start(request: TraceRequest, signal: AbortSignal): Promise<Partial<StartedTrace>>;
  getPath(traceId: string, include: readonly Inclusion[], signal: AbortSignal): Promise<NetworkPath>;
  list(filter: TraceFilter, signal: AbortSignal): Promise<TraceList>;
  delete(traceId: string, signal: AbortSignal): Promise<string | undefined>;
}
