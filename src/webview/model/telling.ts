import type { TraceView } from '../../path/pageProtocol';
import type { Thresholds } from '../../path/thresholds';
import type { Say } from '../words';

/** What the models need in order to put a number into words: the words, the present, and what counts as high. */
export interface Telling {
  readonly say: Say;
  readonly nowMs: number;
  readonly thresholds: Thresholds;
}

/** The telling of a view. */
export function tellingOf({ nowMs, options }: TraceView, say: Say): Telling {
  return { say, nowMs, thresholds: options.thresholds };
}
