import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

/** Resolves once something is so; what happens on a disk or in another process takes its time. */
export async function eventually(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  withinMs = 30_000,
): Promise<void> {
  const endMs = Date.now() + withinMs;
  while (!(await isSo())) {
    assert.ok(Date.now() < endMs, `not within ${withinMs / 1000} s: ${what}`);
    await sleep(10);
  }
}
