import type { ObservedTrace } from '../traces/observeTrace';
import { flowAnalysisDialect } from './dialect';
import { accessListStatus, hopJson } from './hopJson';
import { traceRowJson } from './traceRowJson';

/** The whole answer. `networkElements` is empty while there are no hops, and left out otherwise. */
export function traceJson(trace: ObservedTrace, nowMs: number): Readonly<Record<string, unknown>> {
  return {
    request: traceRowJson(trace, flowAnalysisDialect),
    lastUpdate: javaDate(nowMs),
    detailedStatus: accessListStatus(trace.accessLists),
    networkElements: trace.hops.length === 0 ? [] : undefined,
    networkElementsInfo: trace.hops.map(hop => hopJson(hop, trace)),
  };
}

/** "Fri Apr 04 04:21:00 GMT 2025": the time of the answer, not of the data. */
function javaDate(atMs: number): string {
  const [weekday = '', day, month, year, time] = new Date(atMs).toUTCString().replace(',', '').split(' ');
  return [weekday, month, day, time, 'GMT', year].join(' ');
}
