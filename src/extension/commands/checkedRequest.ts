import { canonicalAddress } from '../../controller/address';
import { present } from '../../path/present';
import { requestProblems } from '../../path/requestProblems';
import type { Trace } from '../../path/trace';
import type { TraceRequest } from '../../path/traceRequest';
import { Problem } from './problem';

/**
 * What arguments, a file or another's trace want asked: both ends checked together, like what a person types, and never
 * what makes a controller configure devices. Throws a `Problem`.
 */
export function checkedRequest(request: TraceRequest): TraceRequest {
  const [problem] = requestProblems(request, canonicalAddress);
  if (problem !== undefined) throw new Problem(problem.sentence);
  return present({
    ...request,
    source: canonicalAddress(request.source) ?? request.source,
    destination: canonicalAddress(request.destination) ?? request.destination,
    include: request.include.filter(inclusion => inclusion !== 'performance'),
  });
}

/** A question about a trace of the history: one's own as it was asked, checked where somebody else asked it. */
export function requestOfHistory({ adopted }: Pick<Trace, 'adopted'>, request: TraceRequest): TraceRequest {
  return adopted === true ? checkedRequest(request) : request;
}
