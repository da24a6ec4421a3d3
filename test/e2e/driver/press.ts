import type { Locator, Page } from 'playwright-core';
import { repeatUntil } from './repeatUntil';

/**
 * Presses keys one after the other, each when the page has nothing to do: VS Code notices in a timer where the focus has
 * gone, and a key that comes between goes unheard. No hand is that quick.
 */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.evaluate(idle);
    await page.keyboard.press(key);
  }
}

/** Presses a key, which does no harm a second time, until that is to be seen which comes of it. */
export function pressUntil(key: string, seen: Locator): Promise<void> {
  return repeatUntil(seen, () => press(seen.page(), key));
}

/** When the timers that are due have run; a page that always has something to do keeps nobody for longer than a second. */
function idle(): Promise<void> {
  return new Promise(done => {
    setTimeout(() => requestIdleCallback(() => done(), { timeout: 1_000 }), 0);
  });
}
