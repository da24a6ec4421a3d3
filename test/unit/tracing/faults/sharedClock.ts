import { systemClock } from '../../../../src/tracing/systemClock';
import type { Clock } from '../../../../src/tracing/clock';

/** A clock that goes so many times faster than the machine's, the same in every process that knows its beginning. */
export function sharedClock(beganMs: number, speed: number): Clock {
  return {
    now: () => Math.round(beganMs + (Date.now() - beganMs) * speed),
    wait: (ms, signal) => systemClock.wait(ms / speed, signal),
  };
}
