import type { Locator } from 'playwright-core';

/** A row that is drawn anew under the pointer hears of it only when it moves. */
export async function shownBy(what: Locator, point: () => Promise<void>): Promise<void> {
  for (let attempt = 1; attempt <= 5 && !(await what.isVisible()); attempt += 1) {
    await what.page().mouse.move(700, 600);
    await point();
    await what.waitFor({ timeout: 3_000 }).catch(() => undefined);
  }
}
