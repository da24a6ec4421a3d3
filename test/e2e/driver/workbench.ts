import type { Locator, Page } from 'playwright-core';
import { press } from './press';
import { QuickInput } from './quickInput';

/** Brings the extension's two views into sight; a click on the icon would hide them if they were. */
export async function showView(page: Page): Promise<void> {
  await page.locator('.activitybar .action-label[aria-label="DNAC"]').waitFor();
  await runCommand(page, 'View: Show DNAC');
  await pane(page, 'Traces').waitFor();
}

/** One of the extension's views: its header and body. */
export function pane(page: Page, name: 'Controllers' | 'Traces'): Locator {
  // In a German window it is "Controller".
  const beginning = name.slice(0, -1);
  return page.locator('.pane', { has: page.locator(`.pane-header[aria-label^="${beginning}"]`) });
}

/** A row of the Traces view by what stands in it. */
export function traceRow(page: Page, text: string | RegExp): Locator {
  return pane(page, 'Traces').locator('[role=treeitem]').filter({ hasText: text });
}

/** Waits until a view has the keys: VS Code gives them back a moment after a question has gone. */
export async function viewHasKeys(page: Page): Promise<void> {
  await page.waitForFunction(() => Boolean(document.activeElement?.closest('.pane .monaco-list')));
}

/** Presses the key of a quick input until it is there: the key goes unheard while VS Code moves the focus. */
export async function summon(page: Page, key: 'F1' | 'Control+P'): Promise<void> {
  const input = page.locator('.quick-input-widget:visible .quick-input-box input');
  for (let attempt = 1; attempt <= 10 && !(await input.isVisible()); attempt += 1) {
    await press(page, key);
    await input.waitFor({ timeout: 2_000 }).catch(() => undefined);
  }
}

/** Runs a command as a person does: F1, its name, a click on it. */
export async function runCommand(page: Page, title: string): Promise<void> {
  const row = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first();
  const input = page.locator('.quick-input-widget:visible .quick-input-box input');
  // F1 goes unheard while VS Code moves the focus, and the palette lists only what is known when it opens.
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    await press(page, 'F1');
    const isThere = await input
      .fill(`>${title}`, { timeout: 2_000 })
      .then(() => row.waitFor({ timeout: 1_500 }))
      .then(
        () => true,
        () => false,
      );
    if (isThere) return row.click();
    // Where no palette is open, Escape would close a notification.
    if (await input.isVisible()) await press(page, 'Escape');
  }
  throw new Error(`The palette does not offer ${title}.`);
}

/** A notification, as a toast or in the notification centre. */
export function notification(page: Page, text: string | RegExp): Locator {
  return page.locator('.notification-list-item').filter({ hasText: text });
}

/** A modal dialog of VS Code. */
export function dialog(page: Page): Locator {
  return page.locator('.monaco-dialog-box');
}

/** Opens a file of the folder by its name, as Ctrl+P does. */
export async function openFile(page: Page, name: string): Promise<void> {
  await summon(page, 'Control+P');
  // Its rows move while it searches: a click would take another.
  await new QuickInput(page).pick(name);
  await page.locator('.tab.active').filter({ hasText: name }).waitFor();
}

/** Whether the palette offers a command at the moment. */
export async function offers(page: Page, title: string): Promise<boolean> {
  const widget = page.locator('.quick-input-widget:visible');
  await summon(page, 'F1');
  await widget.locator('.quick-input-box input').fill(`>${title}`);
  const row = widget.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first();
  // In place of a command that it does not have it offers others.
  const others = widget.getByText(/^(similar commands|No matching commands)$/);
  await row.or(others).filter({ visible: true }).first().waitFor();
  const isThere = (await row.count()) > 0;
  await press(page, 'Escape');
  await widget.waitFor({ state: 'hidden' });
  return isThere;
}

/** A tab by the beginning of its name. */
export function tab(page: Page, name: string): Locator {
  return page.locator('.tabs-container .tab').filter({ hasText: name });
}
