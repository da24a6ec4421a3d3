import { canonicalAddress } from '../../controller/address';
import { present } from '../../path/present';
import { requestProblems } from '../../path/requestProblems';
import type { TraceRequest } from '../../path/traceRequest';
import { Problem } from './problem';

/**
 * What a file or another's trace wants asked: checked like what a person types, and never what makes a controller
 * configure devices. Throws a `Problem`.
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
