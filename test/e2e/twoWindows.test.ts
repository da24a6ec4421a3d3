import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Demo } from '../../src/demo/startDemo';
import { chooseFromMenu, controllerRow } from './driver/controllerRow';
import type { OpenVSCode } from './driver/openVSCode';
import { knowingLab, noc, startOwnController } from './driver/ownController';
import { startTrace } from './driver/questions';
import { QuickInput } from './driver/quickInput';
import { releaseName } from './driver/release';
import { ResultPage } from './driver/resultPage';
import { useVSCode } from './driver/useVSCode';
import { dialog, notification, traceRow } from './driver/workbench';

const ends = '10.1.11.20 → 10.3.10.40';
const others = '10.1.11.21 → 10.3.10.41';

describe('two windows of one VS Code', () => {
  let controller: Demo;
  let vscode: OpenVSCode;
  let first: Page;
  let second: Page;

  before(async () => {
    controller = await startOwnController({ computeMs: 30_000 });
  });
  const open = useVSCode(() => knowingLab(controller));
  before(async () => {
    vscode = open();
    first = vscode.page;
    second = await vscode.openWindow();
  });
  after(() => controller.close());

  const signIn = async (window: Page): Promise<void> => {
    const quickInput = new QuickInput(window);
    await quickInput.asks('Sign In to lab');
    await quickInput.answer(noc.password);
  };

  const trace = (window: Page, label: string): Promise<void> => {
    const [source = '', destination = ''] = label.split(' → ');
    return startTrace(window, source, destination);
  };

  const logins = (): number =>
    controller.requestLog.filter(({ path: to }) => to.endsWith('/auth/token')).length;
  const starts = (): number =>
    controller.requestLog.filter(({ method, path: to }) => method === 'POST' && !to.endsWith('/auth/token'))
      .length;

  it('both show a trace that one of them runs, and only that one asks the controller', async () => {
    await trace(first, ends);
    await signIn(first);
    await traceRow(first, ends).filter({ hasText: 'Running' }).waitFor();
    await traceRow(second, ends).filter({ hasText: 'Running' }).waitFor();
    await controllerRow(second, 'signed out').waitFor();
    assert.deepEqual([logins(), starts()], [1, 1]);
  });

  it('say that a sign-in is needed when the one that asked is closed and the other has no password', async () => {
    await first.close({ runBeforeUnload: true });
    const row = traceRow(second, ends);
    await row.filter({ hasText: 'Sign in to continue' }).waitFor({ timeout: 60_000 });
    await second.screenshot({ path: `out/screenshots/e2e/${releaseName}/second-window.png` });
    await row.hover();
    await row.getByRole('button', { name: 'Sign In to Continue' }).click();
    await signIn(second);
    await row.filter({ hasText: 'Reached' }).waitFor({ timeout: 60_000 });
    await new ResultPage(second).shows('Reached');
    assert.equal(starts(), 1);
  });

  it('take over from each other without a question when the password is there', async () => {
    first = await vscode.openWindow();
    await trace(first, others);
    await signIn(first);
    await traceRow(second, others).filter({ hasText: 'Running' }).waitFor();
    await first.close({ runBeforeUnload: true });
    await traceRow(second, others).filter({ hasText: 'Reached' }).waitFor({ timeout: 90_000 });
    assert.equal(starts(), 2);
  });

  it('show at once what the other deletes', async () => {
    first = await vscode.openWindow();
    await traceRow(first, ends).filter({ hasText: 'Reached' }).waitFor();
    await chooseFromMenu(second, traceRow(second, ends), 'Delete');
    await dialog(second).getByRole('button', { name: 'Delete' }).click();
    await traceRow(second, ends).waitFor({ state: 'detached' });
    await traceRow(first, ends).waitFor({ state: 'detached' });
    assert.equal(await traceRow(first, others).count(), 1);
  });

  it('show at once what the other pins and names', async () => {
    await chooseFromMenu(second, traceRow(second, others), 'Pin');
    await traceRow(first, /^Pinned$/).waitFor();
    await chooseFromMenu(first, traceRow(first, others), 'Rename');
    const quickInput = new QuickInput(first);
    await quickInput.asks('Rename Trace');
    await quickInput.answer('the depot');
    await traceRow(second, 'the depot').waitFor();
    assert.equal(await traceRow(second, /^Pinned$/).count(), 1);
  });

  it('delete the same trace at the same moment without a complaint', async () => {
    const button = (window: Page) => dialog(window).getByRole('button', { name: 'Delete', exact: true });
    for (const window of [first, second]) {
      await chooseFromMenu(window, traceRow(window, 'the depot'), 'Delete');
      await button(window).waitFor();
    }
    await Promise.all([first, second].map(window => button(window).click()));
    for (const window of [first, second]) {
      await traceRow(window, 'the depot').waitFor({ state: 'detached' });
      assert.equal(await notification(window, /could not|unexpected/).count(), 0);
    }
  });
});
