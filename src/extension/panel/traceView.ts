import { controllerNowMs } from '../../path/controllerClock';
import { headline, traceSentence } from '../../path/headline';
import { pageMessages, type PageStringId } from '../../path/pageMessages';
import type { PageOptions, TraceView } from '../../path/pageProtocol';
import { present } from '../../path/present';
import { provenance } from '../../path/provenance';
import { defaultThresholds } from '../../path/thresholds';
import type { Trace } from '../../path/trace';
import type { Reader } from '../reader';
import type { Stall } from '../running/traceStarter';
import { stallWords } from '../views/traceRow';

/** What is said of a trace beside its state; what is left out is as usual. */
export interface Beside extends Partial<
  Pick<TraceView, 'options' | 'from' | 'isPinned' | 'watch' | 'comparison'>
> {
  /** Why it stands still. */
  readonly stalled?: Stall;
  /** How it differs from the run before. */
  readonly previous?: string;
}

const usualOptions: PageOptions = { thresholds: defaultThresholds, singleKeys: true };

/** All that the page shows of a trace, in the reader's language; of one that stands still, why, as its row says it. */
export function traceView(trace: Trace, reader: Reader, nowMs: number, beside: Beside = {}): TraceView {
  const { say } = reader;
  const { stalled, previous, watch, comparison, ...usual } = beside;
  const stall = trace.state === 'running' ? stalled : undefined;
  const words = {
    verdict: stall === undefined ? say(headline(trace)) : reader.t('Waiting'),
    sentence: stall === undefined ? say(traceSentence(trace)) : stallWords(stall, reader),
    provenance: provenance(trace, nowMs).map(say).join(' '),
    doubts: trace.verdict?.doubts.map(doubt => say(doubt.sentence)) ?? [],
    hints: trace.verdict?.hints.map(say) ?? [],
    previous,
  };
  return {
    trace,
    words: present(words),
    strings: pageStrings(reader),
    nowMs: controllerNowMs(trace.times, nowMs),
    options: usualOptions,
    from: 'history',
    isPinned: false,
    ...usual,
    ...present({ watch, comparison }),
  };
}

/** The page's own words, placeholders left in: the page fills them. */
function pageStrings({ t }: Reader): TraceView['strings'] {
  const strings = Object.entries(pageMessages).map(([id, text]) => [id, t(text)]);
  return Object.fromEntries(strings) as Record<PageStringId, string>;
}
