import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import type { Demo } from '../../src/demo/startDemo';
import { chooseFromMenu } from './driver/controllerRow';
import type { OpenVSCode } from './driver/openVSCode';
import { startOwnController, trusting } from './driver/ownController';
import { startTrace } from './driver/questions';
import { QuickInput } from './driver/quickInput';
import { ResultPage } from './driver/resultPage';
import { useVSCode } from './driver/useVSCode';
import { dialog, notification, pane, runCommand, traceRow } from './driver/workbench';

/** What VS Code would make a link of that runs a command. */
const failedSignIn = {
  path: '/auth/token',
  nth: 1,
  fault: { kind: 'answer', status: 500, body: { message: '[Retry](command:workbench.action.quit)' } },
} as const;

describe('a controller of one’s own', () => {
  let controller: Demo;
  let vscode: OpenVSCode;
  let quickInput: QuickInput;
  let result: ResultPage;

  before(async () => {
    controller = await startOwnController({ speed: 10, faults: [failedSignIn] });
  });
  const open = useVSCode(() => ({ env: trusting }));
  before(() => {
    vscode = open();
    quickInput = new QuickInput(vscode.page);
    result = new ResultPage(vscode.page);
  });
  after(() => controller.close());

  /** Answers all that comes before the password. */
  const add = async (): Promise<void> => {
    await runCommand(vscode.page, 'DNAC: Add Controller');
    await quickInput.asks('Add Controller (1/4)');
    // This VS Code is a server and its page: to VS Code a remote machine, by a way that it has no name for.
    await quickInput.message.filter({ hasText: `it is asked from ${hostname()} (remote machine)` }).waitFor();
    await vscode.screenshot('controller-address');
    await quickInput.answer(controller.url);
    await quickInput.asks('Add Controller (2/4)');
    await quickInput.answer(controller.username);
    await quickInput.asks('Add Controller (3/4)');
  };
  const row = () => pane(vscode.page, 'Controllers').locator('[role=treeitem]').filter({ hasText: 'lab' });

  it('may say of a failed sign-in what it likes: that is text, with nothing in it to click', async () => {
    await add();
    await quickInput.answer('not the password');
    await quickInput.message.filter({ hasText: 'HTTP 500: [Retry]' }).waitFor();
    assert.equal(await quickInput.message.getByText('Retry', { exact: true }).count(), 0);
    await vscode.screenshot('failed-sign-in');
  });

  it('is not saved while the password is refused, and says so beside the password', async () => {
    await quickInput.answer('not the password');
    await quickInput.message.filter({ hasText: 'User name or password was refused.' }).waitFor();
    await vscode.screenshot('password-refused');
  });

  it('is not kept where the settings cannot be written, which is said', async () => {
    const settings = path.join(vscode.storage, '../../settings.json');
    await writeFile(settings, '{ "window.zoomLevel": ');
    await quickInput.answer(controller.password);
    await quickInput.asks('Add Controller (4/4)');
    await quickInput.answer('lab');
    await notification(vscode.page, 'settings').waitFor();
    await vscode.screenshot('settings-cannot-be-written');
    assert.equal(await row().count(), 0);
    await writeFile(settings, '{}');
    await add();
  });

  it('is listed once the password is right', async () => {
    await quickInput.answer(controller.password);
    await quickInput.asks('Add Controller (4/4)');
    await quickInput.answer('lab');
    await row().waitFor();
    await vscode.screenshot('controller-added');
  });

  it('keeps its password and session where it cannot be removed from the settings', async () => {
    await runCommand(vscode.page, 'Notifications: Clear All Notifications');
    const settings = path.join(vscode.storage, '../../settings.json');
    const before = await readFile(settings, 'utf8');
    await writeFile(settings, before.replace(/\}\s*$/, ', "window.zoomLevel": '));
    await chooseFromMenu(vscode.page, row(), 'Remove Controller');
    await dialog(vscode.page).getByRole('button', { name: 'Remove' }).click();
    await notification(vscode.page, 'settings').waitFor();
    await writeFile(settings, before);
    await row().filter({ hasText: 'signed in' }).waitFor();
  });

  it('traces a path with the login of its adding and one POST', async () => {
    const logins = loginsOf(controller).length;
    await startTrace(vscode.page, '10.1.11.20', '10.3.10.40');
    await result.shows('Reached');
    await result.hop(2).locator('.note').filter({ hasText: 'statistics still arriving' }).waitFor();
    await traceRow(vscode.page, '10.1.11.20 → 10.3.10.40').filter({ hasText: 'Reached' }).waitFor();
    assert.equal(startsOf(controller).length, 1);
    assert.equal(loginsOf(controller).length, logins);
  });

  it('draws the statistics into the path when they arrive, and keeps the open details open', async () => {
    await result.hop(3).click();
    const title = await result.card.locator('h2').innerText();
    await result.hop(3).locator('.meter').first().waitFor();
    await result.card.filter({ hasText: 'CPU' }).waitFor();
    assert.equal(await result.card.locator('h2').innerText(), title);
    assert.equal(await result.hop(3).evaluate(hop => hop === hop.ownerDocument.activeElement), true);
    await vscode.screenshot('statistics');
  });

  it('goes on after the extension host crashed in mid-trace: no second POST, no new password asked', async () => {
    await startTrace(vscode.page, '10.1.11.21', '10.30.1.77');
    const row = traceRow(vscode.page, '10.1.11.21 → 10.30.1.77');
    await row.filter({ hasText: 'Running' }).waitFor();
    await result.head.filter({ hasText: 'is computing the path' }).waitFor();
    await vscode.crashExtensionHost();
    await row.filter({ hasText: 'Reached' }).waitFor();
    assert.equal(startsOf(controller).length, 2);
  });

  it('asks for the password again where a reload has lost it, and goes on then', async () => {
    await vscode.reload();
    const rows = traceRow(vscode.page, '10.1.11.20 → 10.3.10.40');
    await rows.first().hover();
    await rows.first().getByRole('button', { name: 'Run Again' }).click();
    await quickInput.asks('Sign In');
    await vscode.screenshot('sign-in-again');
    await quickInput.answer(controller.password);
    await rows.nth(1).waitFor();
    await rows.first().filter({ hasText: 'Reached' }).waitFor();
    assert.equal(startsOf(controller).length, 3);
  });

  it('keeps the password out of every file of the profile', async () => {
    const kept = await vscode.filesContaining(controller.password);
    assert.deepEqual(kept, []);
  });
});

function loginsOf({ requestLog }: Demo): Demo['requestLog'] {
  return requestLog.filter(({ path: to, status }) => to.endsWith('/auth/token') && status === 200);
}

function startsOf({ requestLog }: Demo): Demo['requestLog'] {
  return requestLog.filter(({ method, path: to }) => method === 'POST' && to.endsWith('/flow-analysis'));
}
