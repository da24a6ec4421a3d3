import type { Locator, Page } from 'playwright-core';
import { press } from './press';
import { pane } from './workbench';

/** A row of the Controllers view by what stands in it. */
export function controllerRow(page: Page, text: string | RegExp): Locator {
  return pane(page, 'Controllers').locator('[role=treeitem]').filter({ hasText: text });
}

/** Chooses from the menu of a row, or of whatever else is under a right click. */
export async function chooseFromMenu(page: Page, row: Locator, item: string | RegExp): Promise<void> {
  await row.click({ button: 'right' });
  // A click that follows this soon belongs to the one that opened the menu.
  await page.locator('.context-view .action-item', { hasText: item }).hover();
  await press(page, 'Enter');
}
