import { headline, traceSentence } from '../../path/headline';
import { pageMessages, type PageStringId } from '../../path/pageMessages';
import type { TraceView } from '../../path/pageProtocol';
import { provenance } from '../../path/provenance';
import { defaultThresholds } from '../../path/thresholds';
import type { Trace } from '../../path/trace';
import type { Reader } from '../reader';
import type { Stall } from '../running/traceStarter';
import { stallWords } from '../views/traceRow';

/** All that the page shows of a trace, in the reader's language; of one that stands still, why, as its row says it. */
export function traceView(trace: Trace, reader: Reader, nowMs: number, stalled?: Stall): TraceView {
  const { say } = reader;
  const stall = trace.state === 'running' ? stalled : undefined;
  return {
    trace,
    words: {
      verdict: stall === undefined ? say(headline(trace)) : reader.t('Waiting'),
      sentence: stall === undefined ? say(traceSentence(trace)) : stallWords(stall, reader),
      provenance: provenance(trace, nowMs).map(say).join(' '),
      doubts: trace.verdict?.doubts.map(doubt => say(doubt.sentence)) ?? [],
      hints: trace.verdict?.hints.map(say) ?? [],
    },
    strings: pageStrings(reader),
    nowMs,
    options: { thresholds: defaultThresholds, singleKeys: true },
    from: 'history',
    isPinned: false,
  };
}

/** The page's own words, placeholders left in: the page fills them. */
function pageStrings({ t }: Reader): TraceView['strings'] {
  const strings = Object.entries(pageMessages).map(([id, text]) => [id, t(text)]);
  return Object.fromEntries(strings) as Record<PageStringId, string>;
}
