import { hopLabel } from '../path/hop';
import { present } from '../path/present';
import type { Trace } from '../path/trace';
import type { TraceSummary } from './traceStore';

/** The row that a list shows for a trace. */
export function summarise(trace: Trace): TraceSummary {
  return present({
    id: trace.id,
    controllerName: trace.controller.name,
    origin: trace.controller.origin,
    request: trace.request,
    state: trace.state,
    verdict: trace.verdict?.kind,
    where: whereOf(trace),
    askedAtMs: trace.times.askedAtMs,
  });
}

function whereOf(trace: Trace): string | undefined {
  const kind = trace.verdict?.kind;
  const place = kind === 'blocked' ? trace.verdict?.block?.hop : kind === 'partial' ? -1 : undefined;
  const hop = place === undefined ? undefined : trace.hops.at(place);
  return hop === undefined ? undefined : `at ${hopLabel(hop)}`;
}

/** Newest first, as lists show them. */
export function newestFirst(left: TraceSummary, right: TraceSummary): number {
  return right.askedAtMs - left.askedAtMs || left.id.localeCompare(right.id);
}
