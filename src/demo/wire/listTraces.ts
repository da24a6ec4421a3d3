import type { ObservedTrace } from '../traces/observeTrace';
import { traceRowJson } from './traceJson';

const largestPage = 500;

type Row = Readonly<Record<string, unknown>>;

/** Applies the filters, the order and the page of GET /flow-analysis; newest first unless asked otherwise. */
export function listTraces(
  traces: readonly ObservedTrace[],
  query: URLSearchParams,
): readonly ObservedTrace[] {
  const rows = traces.map(trace => ({ trace, row: traceRowJson(trace) }));
  const kept = rows.filter(({ trace, row }) => matches(row, trace.record.taskId, query));
  const sortBy = query.get('sortBy') ?? 'createTime';
  const direction = (query.get('order') ?? 'desc').toLowerCase() === 'asc' ? 1 : -1;
  const sorted = [...kept].sort((a, b) => direction * compare(a.row[sortBy], b.row[sortBy]));
  const limit = Math.min(positive(query.get('limit')) ?? largestPage, largestPage);
  const first = (positive(query.get('offset')) ?? 1) - 1;
  return sorted.slice(first, first + limit).map(({ trace }) => trace);
}

function matches(row: Row, taskId: string, query: URLSearchParams): boolean {
  const words = ['sourceIP', 'destIP', 'sourcePort', 'destPort', 'protocol', 'status', 'periodicRefresh'];
  const same = words.every(name => {
    const asked = query.get(name);
    return asked === null || asked === '' || asked.toLowerCase() === String(row[name]).toLowerCase();
  });
  const created = Number(row['createTime']);
  const after = positive(query.get('gtCreateTime')) ?? -Infinity;
  const before = positive(query.get('ltCreateTime')) ?? Infinity;
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
