import type { Trace } from '../path/trace';
import type { IndexEntry } from './indexFile';
import { summarise } from './traceSummary';

/** A trace's row in the index. */
export function indexEntry(trace: Trace): IndexEntry {
  return { summary: summarise(trace) };
}
