import type { Trace } from './trace';
import type { VerdictKind } from './verdict';

/** True where the wait for an answer was ended, by a person or by the time limit. */
export function isGivenUp(verdict: VerdictKind | undefined): boolean {
  return verdict === 'cancelled' || verdict === 'timedOut';
}

/** True for a run that came to an answer; any other says nothing of the path. */
export function isAnswered(state: Trace['state'], verdict: VerdictKind | undefined): boolean {
  return state === 'finished' && !isGivenUp(verdict);
}
