import { headline, traceSentence } from './headline';
import { english } from './message';
import { requestLabel } from './summary';
import type { Trace } from './trace';

/** A trace as text in the manner of `mtr --report`, in English. `nowMs` is where ages are counted from. */
export function report(trace: Trace, _nowMs: number): string {
  return `${english(headline(trace))}: ${english(traceSentence(trace))}\n${requestLabel(trace.request)}\n`;
}
