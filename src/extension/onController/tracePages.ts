import type { TraceFilter, TraceList, TraceRow } from '../../controller/controller';

/** So many rows at first, and so many more for each *Show More*. */
export const pageRows = 50;
/** So many known rows are asked for again with the next ones: the list has moved as far as they have. */
const overlapRows = 10;

/** Reads a part of a controller's list. */
export type ReadPart = (part: Required<Pick<TraceFilter, 'offset' | 'limit'>>) => Promise<TraceList>;

/** The beginning of a controller's list, as far as it was read. */
export interface TracePages {
  /** Newest first, each trace once. */
  readonly rows: readonly TraceRow[];
  /** How many rows of the controller's list these stand for, those that say nothing included. */
  readonly end: number;
  readonly hasMore: boolean;
  /** Traces that came on top since these rows were read, as far as a later page has told. */
  readonly newer: number;
}

/** Reads the newest rows. Rejects as `read` does. */
export async function firstPage(read: ReadPart): Promise<TracePages> {
  const { rows, sent } = await read({ offset: 1, limit: pageRows });
  return { rows: merged([], rows), end: sent, hasMore: sent >= pageRows, newer: 0 };
}

/**
 * The same rows and the next ones. While one reads, traces come on top and others go, so that positions move: the part
 * that is asked for begins with known rows, and further up as long as none of them is in the answer. Rejects as `read`
 * does.
 */
export async function nextPage(pages: TracePages, read: ReadPart): Promise<TracePages> {
  const limit = pageRows + overlapRows;
  const known = new Set(pages.rows.map(({ traceId }) => traceId));
  const isKnown = ({ traceId }: TraceRow): boolean => known.has(traceId);
  const first = Math.max(1, pages.end - overlapRows + 1);
  const last = await read({ offset: first, limit });
  let [found, top] = [last.rows, last.rows];
  for (let offset = first; offset > 1 && !top.some(isKnown);) {
    offset = Math.max(1, offset - limit);
    top = (await read({ offset, limit })).rows;
    found = [...top, ...found];
  }
  const moved = first + last.rows.findLastIndex(isKnown) - pages.end;
  return {
    rows: merged(pages.rows, found),
    end: first - 1 + last.sent,
    // A controller that gives the same rows for every offset would otherwise go on for ever.
    hasMore: last.sent >= limit && !found.every(isKnown),
    newer: pages.newer + (last.rows.some(isKnown) ? Math.max(0, moved) : 0),
  };
}

/**
 * The same rows with what the newest ones are now: others may have come, changed or gone. Where the newest part has none
 * of the known rows in it, it takes their place: what lies between is not known. Rejects as `read` does.
 */
export async function refreshedPages(pages: TracePages, read: ReadPart): Promise<TracePages> {
  const fresh = await firstPage(read);
  const now = new Set(fresh.rows.map(({ traceId }) => traceId));
  const lowest = pages.rows.findLastIndex(({ traceId }) => now.has(traceId));
  if (lowest < 0 || !fresh.hasMore) return fresh;
  const below = pages.rows.slice(lowest + 1);
  return {
    rows: merged(fresh.rows, below),
    end: fresh.end + below.length,
    hasMore: pages.hasMore,
    newer: 0,
  };
}

/** The same rows without one that is gone. */
export function withoutTrace(pages: TracePages, traceId: string): TracePages {
  const rows = pages.rows.filter(row => row.traceId !== traceId);
  return { ...pages, rows, end: pages.end - (pages.rows.length - rows.length) };
}

/** Each trace once, as it was found last; those of the same time stay as they stand. */
function merged(known: readonly TraceRow[], found: readonly TraceRow[]): readonly TraceRow[] {
  const byId = new Map([...known, ...found].map(row => [row.traceId, row]));
  return [...byId.values()].sort((one, other) => (other.createdAtMs ?? 0) - (one.createdAtMs ?? 0));
}
