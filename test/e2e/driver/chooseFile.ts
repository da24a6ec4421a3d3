import path from 'node:path';
import type { Page } from 'playwright-core';
import { QuickInput } from './quickInput';

/** Answers VS Code's question for a file. */
export async function chooseFile(page: Page, file: string): Promise<void> {
  const quickInput = new QuickInput(page);
  // VS Code writes the folder it starts in a moment after the title, and lists it: what is typed before is mixed up.
  await quickInput.row('..').waitFor();
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('.quick-input-box input')?.value.endsWith('/') === true,
  );
  await quickInput.type(`${path.dirname(file)}/`);
  await quickInput.row(path.basename(file)).click();
}
