import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from './clock';

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  async wait(ms, signal) {
    try {
      await sleep(ms, undefined, { signal });
    } catch (error) {
      throw signal.aborted ? signal.reason : error;
    }
  },
};
