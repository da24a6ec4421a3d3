import { assertNever } from '../path/assertNever';
import type { Trace } from '../path/trace';
import type { TraceErrorKind } from '../tracing/traceFailure';

/** What the shell gets. 2 is "could not tell": everything that is neither a proof nor our failure to ask. */
export const exitCodes = {
  reached: 0,
  blocked: 1,
  unclear: 2,
  unconnected: 3,
  usage: 64,
  cancelled: 130,
} as const;

/** Error kinds that mean that the controller was never talked to, or did not let us in. */
const unconnectedKinds: readonly TraceErrorKind[] = [
  'nameNotResolved',
  'unreachable',
  'noAnswer',
  'certificate',
  'plainHttp',
  'signInRefused',
  'signInUnsupported',
  'noToken',
];

/** The exit code for the error kind that ended a trace, or kept it from starting. */
export function exitCodeOfError(kind: string): number {
  return unconnectedKinds.some(each => each === kind) ? exitCodes.unconnected : exitCodes.unclear;
}

/** The exit code of a trace that is over. */
export function exitCodeOf(trace: Trace, acceptDoubts: boolean): number {
  if (trace.error !== undefined) return exitCodeOfError(trace.error.kind);
  const kind = trace.verdict?.kind;
  switch (kind) {
    case 'reached':
      return exitCodes.reached;
    case 'reachedWithDoubts':
      return acceptDoubts ? exitCodes.reached : exitCodes.unclear;
    case 'blocked':
      return exitCodes.blocked;
    case 'cancelled':
      return exitCodes.cancelled;
    case 'partial':
    case 'notFound':
    case 'notComputed':
    case 'noAnswer':
    case 'timedOut':
    case undefined:
      return exitCodes.unclear;
    default:
      return assertNever(kind);
  }
}
