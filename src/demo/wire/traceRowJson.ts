import type { ObservedTrace } from '../traces/observeTrace';
import type { Dialect } from './dialect';

/** A trace's request and status: a row of the list, and the head of the whole answer. */
export function traceRowJson(trace: ObservedTrace, dialect: Dialect): Readonly<Record<string, unknown>> {
  const { record, reason } = trace;
  const { question } = record;
  const { macs } = dialect;
  return {
    [dialect.source]: question.source,
    [dialect.destination]: question.destination,
    ...(macs === undefined
      ? {}
      : { [macs.source]: question.sourceMac, [macs.destination]: question.destinationMac }),
    sourcePort: question.sourcePort === undefined ? undefined : String(question.sourcePort),
    [dialect.destinationPort]:
      question.destinationPort === undefined ? undefined : String(question.destinationPort),
    protocol: question.protocol?.toUpperCase(),
    periodicRefresh: question.periodicRefresh,
    inclusions:
      question.inclusions.length === 0 ? undefined : question.inclusions.map(word => dialect.inclusion(word)),
    controlPath: question.controlPath,
    id: record.id,
    status: dialect.status[trace.status],
    createTime: record.createdAtMs,
    lastUpdateTime: Math.round(trace.calculatedAtMs ?? 0),
    failureReason: reason,
  };
}
