import { setTimeout as sleep } from 'node:timers/promises';

/** How long a view may take to draw the rows that it was given. */
export const drawMs = 500;

/** A wait that keeps no process alive. */
export function quietPause(ms: number): Promise<void> {
  return sleep(ms, undefined, { ref: false });
}
