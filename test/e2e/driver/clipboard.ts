import type { Page } from 'playwright-core';
import { eventually } from '../../unit/tracing/eventually';

/** Lets the tests read what is copied. */
export async function allowClipboard(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
}

/** The copied text, once it has these words in it. */
export async function clipboardWith(page: Page, words: string): Promise<string> {
  let text = '';
  await eventually(`${words} is copied`, async () => {
    text = await page.evaluate(() => navigator.clipboard.readText());
    return text.includes(words);
  });
  return text;
}
