import type { IndexEntry } from './indexFile';
import { newestFirst } from './traceSummary';

/** Of traces that have ended and are not pinned, the oldest beyond so many; the others do not count. */
export function beyondLimit(rows: ReadonlyMap<string, IndexEntry>, limit: number): readonly string[] {
  if (rows.size <= limit) return [];
  const may = [...rows.values()].filter(({ unfinished, summary }) => !unfinished && summary.pinned !== true);
  return may
    .map(({ summary }) => summary)
    .sort(newestFirst)
    .slice(limit)
    .map(({ id }) => id);
}
