import type { Clock } from '../../../src/tracing/clock';
import { systemClock } from '../../../src/tracing/systemClock';

/** A clock that goes so many times faster than the machine's, for tests against real servers. */
export function quickClock(speed: number): Clock {
  const beganMs = Date.now();
  return {
    now: () => Math.round(beganMs + (Date.now() - beganMs) * speed),
    wait: (ms, signal) => systemClock.wait(ms / speed, signal),
  };
}
