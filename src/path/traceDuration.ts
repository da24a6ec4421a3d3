import type { Trace } from './trace';

type Timed = Pick<Trace, 'adopted' | 'times'>;

/**
 * How long the controller took for the path, in ms; undefined while it is not there or nobody knows. Waiting for a place in
 * its queue is not counted. Of a trace that was found on the controller only the controller's own times say anything.
 */
export function traceDurationMs({ adopted, times }: Timed): number | undefined {
  const { askedAtMs, startedAtMs = askedAtMs, finishedAtMs } = times;
  if (adopted === undefined) return finishedAtMs === undefined ? undefined : finishedAtMs - startedAtMs;
  const { controllerCreatedAtMs, controllerCalculatedAtMs } = times;
  return controllerCreatedAtMs === undefined || controllerCalculatedAtMs === undefined
    ? undefined
    : Math.max(0, controllerCalculatedAtMs - controllerCreatedAtMs);
}

/**
 * When a trace was asked for, epoch ms by our clock. One that was found on the controller is as old as the controller says,
 * whenever it was read from there.
 */
export function tracedAtMs({ adopted, times }: Timed): number {
  const { askedAtMs, controllerCreatedAtMs, controllerAskedAtMs = askedAtMs } = times;
  if (adopted === undefined || controllerCreatedAtMs === undefined) return askedAtMs;
  return controllerCreatedAtMs + askedAtMs - controllerAskedAtMs;
}
