import type { Page } from 'playwright-core';
import { showView } from './workbench';

/** What a browser calls itself on each platform; VS Code's page takes its keys from that. */
const userAgents = {
  Linux: 'X11; Linux x86_64',
  macOS: 'Macintosh; Intel Mac OS X 10_15_7',
  Windows: 'Windows NT 10.0; Win64; x64',
} as const;
export type Platform = keyof typeof userAgents;
export const platforms = Object.keys(userAgents) as readonly Platform[];

/** One more window of the same VS Code, as a person has it whose browser runs on another platform. */
export async function openOn(platform: Platform, page: Page): Promise<Page> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('The window has no browser of its own.');
  const windows = await browser.newContext({
    userAgent: `Mozilla/5.0 (${userAgents[platform]}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36`,
    storageState: await page.context().storageState(),
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
    viewport: page.viewportSize(),
  });
  windows.setDefaultTimeout(20_000);
  const window = await windows.newPage();
  await window.goto(page.url());
  await showView(window);
  return window;
}
