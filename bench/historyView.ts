// How long does the Traces view take in a real VS Code with 10,000 traces, with 300 and with 10? From the click on the icon in the
// activity bar to the first row on the screen, in a window whose extension has started and has read nothing yet.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../scripts/lib/browser.mjs';
import { packageExtension, vsixFile } from '../scripts/lib/packageExtension.mjs';
import { outFolder } from '../scripts/lib/project.mjs';
import { installExtension, startVSCode } from '../scripts/lib/vscodeHost.mjs';
import { ensureVSCode } from '../scripts/lib/vscodeReleases.mjs';
import { runCommand } from '../test/e2e/driver/workbench';
import { writeLongHistory } from './lib/longHistory';

const runs = 3;
const icon = '.activitybar .action-label[aria-label^="DNAC"]';

/** Its commands do something once the extension has started; before that a busy machine loses the click. */
async function showLog(page: Page): Promise<void> {
  const panel = page.locator('.part.panel:visible');
  for (let attempt = 1; attempt <= 4 && !(await panel.isVisible()); attempt += 1) {
    await runCommand(page, 'DNAC: Show Log');
    await panel.waitFor({ timeout: 15_000 }).catch(() => undefined);
  }
  await panel.waitFor();
}

/** In a window of its own, which starts with the explorer. Counted in the page, frame by frame. */
async function openingMs(browser: Browser, address: string, picture: string): Promise<number> {
  const windows = await browser.newContext({
    viewport: { width: 1360, height: 860 },
    reducedMotion: 'reduce',
  });
  windows.setDefaultTimeout(60_000);
  const page = await windows.newPage();
  await page.goto(address);
  await page.locator('.explorer-viewlet').waitFor();
  await showLog(page);
  // No function has a name in here: the compiler would wrap it in a helper that a browser does not have.
  const measured = page.evaluate(async selector => {
    await new Promise(resolve => {
      document.querySelector(selector)?.addEventListener('mousedown', resolve, { once: true });
    });
    const beganMs = performance.now();
    for (;;) {
      await new Promise(requestAnimationFrame);
      const rows = [...document.querySelectorAll('.pane-body [role=treeitem]')];
      if (rows.some(row => row.textContent.includes('→'))) break;
    }
    await new Promise(requestAnimationFrame);
    return performance.now() - beganMs;
  }, icon);
  await page.locator(icon).click();
  const tookMs = await measured;
  await page.screenshot({ path: picture });
  await windows.close();
  return tookMs;
}

async function openings(traces: number): Promise<readonly number[]> {
  const release = await ensureVSCode('newest');
  const profile = await mkdtemp(path.join(os.tmpdir(), 'dnac-history-view-'));
  const user = path.join(profile, 'data/User');
  await writeLongHistory(
    path.join(user, 'globalStorage/pathtrace.dnac-path-trace/traces'),
    traces,
    Date.now(),
  );
  await writeFile(path.join(user, 'settings.json'), JSON.stringify({ 'dnac.historyLimit': 10_000 }));
  const folder = path.join(profile, 'folder');
  await mkdir(folder);
  await installExtension({ release, profile }, vsixFile);
  const host = await startVSCode({ release, profile });
  const browser = await launchBrowser();
  try {
    const took: number[] = [];
    const picture = path.join(outFolder, `screenshots/history of ${traces}.png`);
    for (let run = 0; run < runs; run += 1) took.push(await openingMs(browser, host.url(folder), picture));
    return took.sort((one, other) => one - other);
  } finally {
    await browser.close();
    await host.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

function row(took: readonly number[]): Readonly<Record<string, number>> {
  const at = (place: number): number => Math.round(took[place] ?? Number.NaN);
  return { 'least ms': at(0), 'median ms': at(Math.floor(took.length / 2)), 'most ms': at(took.length - 1) };
}

async function main(): Promise<void> {
  await packageExtension();
  // Of 10,000 VS Code draws at first about as many rows as of 300.
  const table: Record<string, Readonly<Record<string, number>>> = {};
  for (const traces of [10, 300, 10_000]) table[`${traces} traces`] = row(await openings(traces));
  console.table(table);
  console.log(`load of the machine ${(os.loadavg()[0] ?? 0).toFixed(1)}`);
}

void main();
