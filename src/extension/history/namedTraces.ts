import type { Reader } from '../reader';
import { shownLines } from '../shownLines';

/** A trace as a question speaks of it, with what tells it from others between the same ends: its outcome, and when it was. */
export interface NamedTrace {
  readonly label: string;
  readonly facts: string;
}

/**
 * The traces that a dialog is about, and an empty line. One alone is named by the question, so that only the rest of it
 * is here; of several the rest stands beside labels that are the same.
 */
export function linesFor(traces: readonly NamedTrace[], reader: Pick<Reader, 't'>): readonly string[] {
  const lines = traces.map(({ label, facts }) => {
    if (traces.length === 1) return facts;
    const isOnly = traces.filter(other => other.label === label).length === 1;
    return isOnly ? label : `${label} · ${facts}`;
  });
  return [...shownLines(lines, reader), ''];
}
