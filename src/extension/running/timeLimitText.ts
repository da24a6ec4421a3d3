import type { Message } from '../../path/message';
import type { Trace } from '../../path/trace';
import type { Reader } from '../reader';

/** What a notification says of a trace whose time limit has passed: the controller still computes, or has not answered. */
export function timeLimitText({ request, times, verdict }: Trace, { t }: Reader): string {
  const { source, destination } = request;
  if (verdict !== undefined && isLost(verdict.sentence))
    return t('{source} → {destination}: the controller could not be reached any more.', {
      source,
      destination,
    });
  const waitedMs = (times.finishedAtMs ?? times.askedAtMs) - (times.startedAtMs ?? times.askedAtMs);
  const seconds = Math.round(waitedMs / 1000);
  return t('{source} → {destination}: still being computed after {seconds} s.', {
    source,
    destination,
    seconds,
  });
}

/** Where hops came before, the sentence stands in another that says so. */
function isLost({ id, args }: Message): boolean {
  const inner = args['sentence'];
  return id === 'timedOut.unreachable' || (typeof inner === 'object' && isLost(inner));
}
