import type { TraceView } from '../path/pageProtocol';
import { hasFailed, isArriving } from './model/statisticsNote';
import type { Say } from './words';

/**
 * What a screen reader is told when a new state has come: the verdict once, the end of the statistics once. Undefined
 * when nothing of that kind has changed.
 */
export function announcement(
  before: TraceView | undefined,
  { trace, words }: TraceView,
  say: Say,
): string | undefined {
  const known = before?.trace.id === trace.id ? before.trace : undefined;
  if (trace.state === 'running') return undefined;
  if (known === undefined || known.state === 'running') {
    return say('page.announce.verdict', { verdict: words.verdict, sentence: words.sentence });
  }
  if (!known.hops.some(isArriving) || trace.hops.some(isArriving)) return undefined;
  const failed = trace.hops.filter(hasFailed).length;
  return failed === 0
    ? say('page.announce.statistics')
    : say('page.announce.statisticsPartly', { count: failed });
}
