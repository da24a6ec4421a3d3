import type { ObservedTrace } from '../traces/observeTrace';
import { accessListStatus, hopJson } from './hopJson';

const statusWords = { running: 'INPROGRESS', completed: 'COMPLETED', failed: 'FAILED' } as const;

/** A trace's request and status: a row of the list, and the head of the whole answer. */
export function traceRowJson(trace: ObservedTrace): Readonly<Record<string, unknown>> {
  const { record, reason } = trace;
  const { question } = record;
  return {
    sourceIP: question.source,
    destIP: question.destination,
    sourcePort: question.sourcePort === undefined ? undefined : String(question.sourcePort),
    destPort: question.destinationPort === undefined ? undefined : String(question.destinationPort),
    protocol: question.protocol?.toUpperCase(),
    periodicRefresh: question.periodicRefresh,
    inclusions: question.inclusions.length === 0 ? undefined : question.inclusions,
    controlPath: question.controlPath,
    id: record.id,
    status: statusWords[trace.status],
    createTime: record.createdAtMs,
    lastUpdateTime: Math.round(trace.calculatedAtMs ?? 0),
    failureReason: reason,
  };
}

/** The whole answer. `networkElements` is empty while there are no hops, and left out otherwise. */
export function traceJson(trace: ObservedTrace, nowMs: number): Readonly<Record<string, unknown>> {
  return {
    request: traceRowJson(trace),
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
