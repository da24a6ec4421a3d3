import { headline } from '../../path/headline';
import type { Message } from '../../path/message';
import type { Trace } from '../../path/trace';

/**
 * Whether anything has to be said of traces that have ended: not of those that all have their answer before a notification
 * is due.
 */
export function isWorthSaying(ended: readonly Trace[], tookMs: number, delayMs: number): boolean {
  return ended.length > 0 && (tookMs >= delayMs || ended.some(({ error }) => error !== undefined));
}

/** How many traces came to each verdict, in the order in which the verdicts first came. */
export function tally(
  traces: readonly Trace[],
): readonly { readonly headline: Message; readonly count: number }[] {
  const counts = new Map<string, { readonly headline: Message; readonly count: number }>();
  for (const trace of traces) {
    const word = headline(trace);
    counts.set(word.id, { headline: word, count: (counts.get(word.id)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
