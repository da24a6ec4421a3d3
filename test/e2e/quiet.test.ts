import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Demo } from '../../src/demo/startDemo';
import { controllerRow } from './driver/controllerRow';
import type { OpenVSCode } from './driver/openVSCode';
import { noc, startOwnController, trusting } from './driver/ownController';
import { press } from './driver/press';
import { startTrace } from './driver/questions';
import { QuickInput } from './driver/quickInput';
import { ResultPage } from './driver/resultPage';
import { useVSCode } from './driver/useVSCode';
import { dialog, notification, runCommand, traceRow } from './driver/workbench';

/** Keeps the text of every notification from now on, also of one that is gone again by the time somebody looks. */
async function keepNotifications(page: Page): Promise<void> {
  await page.evaluate(() => {
    const said = new Map<Node, string>();
    new MutationObserver(() => {
      for (const row of document.querySelectorAll('.notifications-toasts .notification-list-item-message')) {
        if (row.textContent !== '') said.set(row, said.get(row) ?? row.textContent);
      }
      document.body.dataset['said'] = [...said.values()].join('\n');
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

/** What the notifications have said so far. */
function notificationsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (document.body.dataset['said'] ?? '').split('\n').filter(text => text !== ''));
}

describe('a controller of the environment, and how quiet its traces are', () => {
  let controller: Demo;
  let vscode: OpenVSCode;
  let quickInput: QuickInput;

  before(async () => {
    const computeMs = ({ destination }: { destination: string }): number =>
      destination === '10.3.10.40' ? 50 : 60_000;
    controller = await startOwnController({ speed: 50, computeMs });
  });
  const open = useVSCode(() => ({
    // A second is short on a busy machine: a longer delay tells a quick path from a slow one as well.
    userSettings: { 'dnac.notificationDelaySeconds': 5 },
    env: {
      ...trusting,
      DNA_CENTER_BASE_URL: controller.url,
      DNA_CENTER_USERNAME: noc.username,
      DNA_CENTER_PASSWORD: noc.password,
    },
  }));
  before(() => {
    vscode = open();
    quickInput = new QuickInput(vscode.page);
  });
  after(() => controller.close());

  const trace = (destination: string): Promise<void> => startTrace(vscode.page, '10.1.11.20', destination);
  const statusItem = () => vscode.page.locator('.statusbar-item').filter({ hasText: 'traces running' });

  it('is imported with its password only after a yes', async () => {
    await runCommand(vscode.page, 'DNAC: Import Controllers');
    await quickInput.asks('Import Controllers');
    await quickInput.row('From the environment').click();
    await dialog(vscode.page).filter({ hasText: 'DNA_CENTER_PASSWORD' }).waitFor();
    await vscode.screenshot('import-environment');
    assert.deepEqual(controller.requestLog, []);
    await dialog(vscode.page).getByRole('button', { name: 'Use It' }).click();
    for (const step of [1, 2, 3, 4]) {
      await quickInput.asks(`Add Controller (${step}/4)`);
      await press(vscode.page, 'Enter');
    }
    await controllerRow(vscode.page, 'signed in · noc').waitFor();
    assert.deepEqual(await vscode.filesContaining(noc.password), []);
  });

  it('shows no notification for a path that is there before its delay is over', async () => {
    await keepNotifications(vscode.page);
    await trace('10.3.10.40');
    await traceRow(vscode.page, '10.1.11.20 → 10.3.10.40').filter({ hasText: 'Reached' }).waitFor();
    assert.deepEqual(await notificationsOf(vscode.page), []);
  });

  it('says nothing of several lines that are all done before its delay is over', async () => {
    await runCommand(vscode.page, 'File: New Untitled Text File');
    await vscode.page.locator('.tab.active').filter({ hasText: 'Untitled' }).waitFor();
    await vscode.page.locator('.editor-instance .monaco-editor .view-lines').first().click();
    await vscode.page.keyboard.insertText('10.1.11.21 -> 10.3.10.40\n10.1.11.22 -> 10.3.10.40\n');
    await press(vscode.page, 'Control+A');
    await runCommand(vscode.page, 'DNAC: Trace Addresses in Selection');
    await dialog(vscode.page).getByRole('button', { name: 'Start' }).click();
    for (const source of ['10.1.11.21', '10.1.11.22'])
      await traceRow(vscode.page, `${source} → 10.3.10.40`).filter({ hasText: 'Reached' }).waitFor();
    assert.deepEqual(await notificationsOf(vscode.page), []);
  });

  it('shows one for each that takes longer, and lists both at a click on the status item', async () => {
    await trace('10.9.4.20');
    await notification(vscode.page, '10.9.4.20').waitFor();
    await trace('10.9.2.20');
    await notification(vscode.page, '10.9.2.20').waitFor();
    await statusItem().click();
    await quickInput.asks('Running Traces');
    await quickInput.row('10.1.11.20 → 10.9.4.20').waitFor();
    await vscode.screenshot('running-traces');
    assert.equal((await notificationsOf(vscode.page)).length, 2);
  });

  it('leads from each to its page', async () => {
    await press(vscode.page, 'Escape');
    const head = new ResultPage(vscode.page).head;
    for (const destination of ['10.9.4.20', '10.9.2.20']) {
      const details = notification(vscode.page, destination).getByRole('link', { name: 'Details' });
      await details.click();
      await head.filter({ hasText: `10.1.11.20 → ${destination}` }).waitFor();
    }
    await statusItem().click();
    await quickInput.asks('Running Traces');
  });

  it('cancels one, then all, and says nothing more', async () => {
    const row = quickInput.row('10.1.11.20 → 10.9.4.20');
    await row.hover();
    await row.getByRole('button', { name: 'Cancel' }).click();
    await traceRow(vscode.page, '10.9.4.20').filter({ hasText: 'Cancelled' }).waitFor();
    await trace('10.9.1.20');
    await statusItem().click();
    await quickInput.row('Cancel all 2').click();
    await traceRow(vscode.page, '10.9.2.20').filter({ hasText: 'Cancelled' }).waitFor();
    await traceRow(vscode.page, '10.9.1.20').filter({ hasText: 'Cancelled' }).waitFor();
    await notification(vscode.page, /./).waitFor({ state: 'detached' });
    const said = await notificationsOf(vscode.page);
    assert.deepEqual(
      said.filter(text => !text.includes('Details')),
      [],
      'all were about progress',
    );
  });
});
