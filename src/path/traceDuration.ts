import type { TraceTimes } from './trace';

/** How long the controller took for the path, in ms; undefined while it is not there. Waiting for a place in its queue is not counted. */
export function traceDurationMs({
  askedAtMs,
  startedAtMs = askedAtMs,
  finishedAtMs,
}: TraceTimes): number | undefined {
  return finishedAtMs === undefined ? undefined : finishedAtMs - startedAtMs;
}
