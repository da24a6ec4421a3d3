import type { Locator, Page } from 'playwright-core';

/** Brings the extension's two views into sight, unless they are. */
export async function showView(page: Page): Promise<void> {
  const icon = page.locator('.activitybar .action-item', { has: page.locator('[aria-label="DNAC"]') });
  await icon.waitFor();
  const isShown =
    (await icon.getAttribute('aria-expanded')) === 'true' || (await pane(page, 'Traces').isVisible());
  if (!isShown) await icon.click();
  await pane(page, 'Traces').waitFor();
}

/** One of the extension's views: its header and body. */
export function pane(page: Page, name: 'Controllers' | 'Traces'): Locator {
  return page.locator('.pane', { has: page.locator(`.pane-header[aria-label^="${name}"]`) });
}

/** A row of the Traces view by what stands in it. */
export function traceRow(page: Page, text: string | RegExp): Locator {
  return pane(page, 'Traces').locator('[role=treeitem]').filter({ hasText: text });
}

/** Runs a command as a person does: F1, its name, Enter. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget:visible .quick-input-box input');
  await input.fill(`>${title}`);
  const row = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first();
  await row.click();
}

/** A notification, as a toast or in the notification centre. */
export function notification(page: Page, text: string | RegExp): Locator {
  return page.locator('.notification-list-item').filter({ hasText: text });
}

/** A modal dialog of VS Code. */
export function dialog(page: Page): Locator {
  return page.locator('.monaco-dialog-box');
}
