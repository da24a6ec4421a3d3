import type { ObservedTrace } from '../traces/observeTrace';
import type { Dialect } from './dialect';
import { traceRowJson } from './traceRowJson';

const largestPage = 500;

type Row = Readonly<Record<string, unknown>>;

/** Applies the filters of the list; newest first unless asked otherwise. */
export function filterTraces(
  traces: readonly ObservedTrace[],
  query: URLSearchParams,
  dialect: Dialect,
): readonly ObservedTrace[] {
  const rows = traces.map(trace => ({ trace, row: traceRowJson(trace, dialect) }));
  const kept = rows.filter(({ trace, row }) => matches(row, trace.record.taskId, query, dialect));
  const sortBy = query.get('sortBy') ?? 'createTime';
  const direction = (query.get('order') ?? 'desc').toLowerCase() === 'asc' ? 1 : -1;
  const sorted = [...kept].sort((a, b) => direction * compare(a.row[sortBy], b.row[sortBy]));
  return sorted.map(({ trace }) => trace);
}

/** Applies the filters, the order and the page. */
export function listTraces(
  traces: readonly ObservedTrace[],
  query: URLSearchParams,
  dialect: Dialect,
): readonly ObservedTrace[] {
  const limit = Math.min(positive(query.get('limit')) ?? largestPage, largestPage);
  const first = (positive(query.get('offset')) ?? 1) - 1;
  return filterTraces(traces, query, dialect).slice(first, first + limit);
}

function matches(row: Row, taskId: string, query: URLSearchParams, dialect: Dialect): boolean {
  const { source, destination, destinationPort, macs } = dialect;
  const words = [source, destination, 'sourcePort', destinationPort, 'protocol', 'status', 'periodicRefresh'];
  const same = [...words, ...Object.values(macs ?? {})].every(name => {
    const asked = query.get(name);
    return asked === null || asked === '' || asked.toLowerCase() === String(row[name]).toLowerCase();
  });
  const created = Number(row['createTime']);
  const after = positive(query.get(dialect.createdAfter)) ?? -Infinity;
  const before = positive(query.get(dialect.createdBefore)) ?? Infinity;
  return same && created > after && created < before && (query.get('taskId') ?? taskId) === taskId;
}

function positive(text: string | null): number | undefined {
  const value = Number(text);
  return Number.isInteger(value) && value > 0 ? value : undefined;
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return JSON.stringify(a ?? '').localeCompare(JSON.stringify(b ?? ''));
}
