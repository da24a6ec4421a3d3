import { headline } from '../../path/headline';
import type { Message } from '../../path/message';
import type { Trace } from '../../path/trace';

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
