import { setTimeout as sleep } from 'node:timers/promises';

/** A wait that keeps no process alive. */
export function quietPause(ms: number): Promise<void> {
  return sleep(ms, undefined, { ref: false });
}
