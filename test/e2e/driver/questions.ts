import type { Page } from 'playwright-core';
import { controllerRow } from './controllerRow';
import { noc } from './ownController';
import { QuickInput } from './quickInput';
import { runCommand } from './workbench';

/** Answers **DNAC: Trace Path** up to its last question; names the controller where there are several. */
export async function askForTrace(
  page: Page,
  source: string,
  destination: string,
  controller?: string,
): Promise<void> {
  const quickInput = new QuickInput(page);
  await runCommand(page, 'DNAC: Trace Path');
  if (controller !== undefined) {
    await quickInput.asks('Trace Path (1/4)');
    await quickInput.row(controller).click();
  }
  const [first, last] = controller === undefined ? [1, 3] : [2, 4];
  await quickInput.asks(`Trace Path (${first}/${last})`);
  await quickInput.pick(source);
  await quickInput.asks(`Trace Path (${first + 1}/${last})`);
  await quickInput.pick(destination, destination.replace(/(\.\d+):\d+$/, '$1'));
  await quickInput.asks(`Trace Path (${last}/${last})`);
}

/** Traces a path from the palette. */
export async function startTrace(
  page: Page,
  source: string,
  destination: string,
  controller?: string,
): Promise<void> {
  await askForTrace(page, source, destination, controller);
  await new QuickInput(page).row('Trace the path').click();
}

/** Adds a controller whose certificate is trusted, and waits until one is signed in. */
export async function addController(page: Page, url: string, name: string): Promise<void> {
  const quickInput = new QuickInput(page);
  await runCommand(page, 'DNAC: Add Controller');
  for (const [index, answer] of [url, noc.username, noc.password, name].entries()) {
    await quickInput.asks(`Add Controller (${index + 1}/4)`);
    await quickInput.answer(answer);
  }
  await controllerRow(page, name).filter({ hasText: 'signed in' }).waitFor();
}
