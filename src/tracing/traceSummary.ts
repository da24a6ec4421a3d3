import { annotationsOf } from '../path/annotations';
import { failureOf } from '../path/headline';
import { present } from '../path/present';
import { placeThatMatters } from '../path/summary';
import type { Trace } from '../path/trace';
import { isUnfinished } from './resumption';
import type { TraceSummary } from './traceStore';

/** The row that a list shows for a trace. */
export function summarise(trace: Trace): TraceSummary {
  return present({
    id: trace.id,
    controllerName: trace.controller.name,
    origin: trace.controller.origin,
    request: trace.request,
    state: trace.state,
    unfinished: isUnfinished(trace) ? (true as const) : undefined,
    verdict: trace.verdict?.kind,
    failure: trace.state === 'failed' && trace.verdict === undefined ? failureOf(trace) : undefined,
    place: placeThatMatters(trace),
    askedAtMs: trace.times.askedAtMs,
    controllerTraceId: trace.controllerTraceId,
    ...annotationsOf(trace),
  });
}

/** Whether it may be deleted for its age or for their number: never what goes on, nor what a person has pinned. */
export function mayBeForgotten({ unfinished, pinned }: TraceSummary): boolean {
  return unfinished !== true && pinned !== true;
}

/** Newest first, as lists show them. */
export function newestFirst(left: TraceSummary, right: TraceSummary): number {
  return right.askedAtMs - left.askedAtMs || left.id.localeCompare(right.id);
}
