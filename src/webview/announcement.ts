import { hopCount } from '../path/count';
import type { TraceView } from '../path/pageProtocol';
import type { Shown } from './arrive';
import { filtered } from './model/listRows';
import { hasFailed, isArriving } from './model/statisticsNote';
import { sayUnit, sayWith, type Say } from './words';

/**
 * What a screen reader is told when a new state has come: the verdict once, the end of the statistics once,
 * of a comparison its sentence, and of the runs of a watch only what has changed. Undefined when nothing of that kind has changed.
 */
export function announcement(
  before: TraceView | undefined,
  { trace, words, watch, comparison }: TraceView,
  say: Say,
): string | undefined {
  if (comparison !== undefined && comparison.sentence !== before?.comparison?.sentence)
    return comparison.sentence;
  if (watch !== undefined && before?.watch !== undefined)
    return watch.changes.slice(before.watch.changes.length).at(-1);
  const known = before?.trace.id === trace.id ? before.trace : undefined;
  if (trace.state === 'running') return undefined;
  if (known === undefined || known.state === 'running') {
    return say('page.announce.verdict', { verdict: words.verdict, sentence: words.sentence });
  }
  if (!known.hops.some(isArriving) || trace.hops.some(isArriving)) return undefined;
  const failed = trace.hops.filter(hasFailed).length;
  return failed === 0
    ? say('page.announce.statistics')
    : say('page.announce.statisticsPartly', { hops: sayUnit(say, hopCount(failed)) });
}

/** How many of how many hops the filter leaves. */
export function filterCount({ hops, view, place }: Shown): string {
  const counts = { shown: filtered(hops, place.filter).length, count: hops.length };
  return sayWith(view.strings)('page.filter.count', counts);
}
