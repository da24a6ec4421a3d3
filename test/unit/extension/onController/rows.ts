import type { TraceRow } from '../../../../src/controller/controller';

/** The trace of a controller's list with this number; the higher, the newer. */
export function rowOf(number: number, more: Partial<TraceRow> = {}): TraceRow {
  return {
    traceId: `t${number}`,
    request: { source: '10.20.1.15', destination: `10.9.4.${number}`, destinationPort: 443 },
    status: 'completed',
    createdAtMs: number,
    ...more,
  };
}
