import type { ObservedTrace } from '../traces/observeTrace';
import { pathTracesDialect } from './dialect';
import { accessListStatus } from './hopJson';
import { pathTraceHopJson } from './pathTraceHopJson';
import { traceRowJson } from './traceRowJson';

/** The parts of a result that are left out unless they are named. */
const views = [
  'acl',
  'qos',
  'flexConnect',
  'accuracyList',
  'deviceStatistics',
  'performanceMonitorStatistics',
  'interfaceStatistics',
] as const;
export type View = (typeof views)[number];

/** The views that a question names, each as a parameter of its own: `view=acl&view=qos`. */
export function readViews(query: URLSearchParams): ReadonlySet<View> {
  const named = query.getAll('view');
  return new Set(views.filter(view => named.includes(view)));
}

/** The whole answer, flat: the request, save for its MAC addresses, and the hops side by side. */
export function pathTraceJson(
  trace: ObservedTrace,
  asked: ReadonlySet<View>,
): Readonly<Record<string, unknown>> {
  return {
    ...traceRowJson(trace, pathTracesDialect),
    sourceMacAddress: undefined,
    destinationMacAddress: undefined,
    aclStatus: asked.has('acl') ? accessListStatus(trace.accessLists) : undefined,
    networkElementsInfo: trace.hops.map(hop => pathTraceHopJson(hop, trace, asked)),
  };
}
