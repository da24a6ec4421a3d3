import { compareTraces } from '../../path/compare/compareTraces';
import type { ComparisonView } from '../../path/pageProtocol';
import { present } from '../../path/present';
import { isWayBack } from '../../path/reverseRequest';
import type { Trace } from '../../path/trace';
import type { Reader } from '../reader';

/** Two runs side by side, in the reader's language; the way back is aligned with the way there. */
export function comparisonView(
  before: Trace,
  after: Trace,
  { file, withCounters }: Pick<ComparisonView, 'file' | 'withCounters'>,
  { say }: Reader,
): ComparisonView {
  const reversed = isWayBack(before.request, after.request);
  const comparison = compareTraces(before, after, { counters: withCounters, reversed });
  return present({ before, file, comparison, sentence: say(comparison.sentence), withCounters });
}
