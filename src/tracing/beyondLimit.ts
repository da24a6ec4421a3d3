import type { IndexEntry } from './indexFile';
import { mayBeForgotten, newestFirst } from './traceSummary';

/** Of traces that have ended and are not pinned, the oldest beyond so many; the others do not count. */
export function beyondLimit(rows: ReadonlyMap<string, IndexEntry>, limit: number): readonly string[] {
  if (rows.size <= limit) return [];
  return [...rows.values()]
    .map(({ summary }) => summary)
    .filter(mayBeForgotten)
    .sort(newestFirst)
    .slice(limit)
    .map(({ id }) => id);
}
