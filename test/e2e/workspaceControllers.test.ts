import assert from 'node:assert/strict';
import type { Demo } from '../../src/demo/startDemo';
import { controllerRow } from './driver/controllerRow';
import type { OpenVSCode } from './driver/openVSCode';
import { noc, startOwnController, trusting } from './driver/ownController';
import { addController, startTrace } from './driver/questions';
import { QuickInput } from './driver/quickInput';
import { ResultPage } from './driver/resultPage';
import { trustFolder } from './driver/trustFolder';
import { useVSCode } from './driver/useVSCode';
import { dialog, pane } from './driver/workbench';

describe('a controller that a folder’s settings name', () => {
  let controller: Demo;
  let vscode: OpenVSCode;
  let quickInput: QuickInput;

  before(async () => {
    controller = await startOwnController({ speed: 10 });
  });
  const open = useVSCode(() => ({
    env: trusting,
    withFolder: true,
    folderSettings: {
      'dnac.workspaceControllers': [
        { name: 'shared', url: controller.url },
        { name: 'lab', url: controller.url, username: noc.username },
      ],
    },
  }));
  before(() => {
    vscode = open();
    quickInput = new QuickInput(vscode.page);
  });
  after(() => controller.close());

  it('does not exist in Restricted Mode', async () => {
    await pane(vscode.page, 'Controllers').getByText('No controller yet.').waitFor();
    assert.equal(await controllerRow(vscode.page, 'shared').count(), 0);
  });

  it('is shown as such in a trusted folder, and nothing is sent to it', async () => {
    await trustFolder(vscode.page);
    await controllerRow(vscode.page, 'shared').filter({ hasText: 'from workspace · signed out' }).waitFor();
    assert.deepEqual(controller.requestLog, []);
  });

  it('gives way to one of the user’s own with its name, and says so', async () => {
    await addController(vscode.page, controller.url, 'lab');
    await controllerRow(vscode.page, 'another controller has this name').waitFor();
    await controllerRow(vscode.page, 'shared').filter({ hasText: 'signed out' }).waitFor();
    await vscode.screenshot('workspace-controllers');
  });

  it('gets no stored password, although its origin and user have one: a person is asked', async () => {
    const sent = controller.requestLog.length;
    await startTrace(vscode.page, '10.1.11.20', '10.3.10.40', 'shared');
    await dialog(vscode.page).filter({ hasText: 'None of your stored passwords is used' }).waitFor();
    await vscode.screenshot('workspace-controller-question');
    assert.equal(controller.requestLog.length, sent);
    await dialog(vscode.page).getByRole('button', { name: 'Continue' }).click();
    await quickInput.asks('Sign In to shared');
    assert.equal(controller.requestLog.length, sent);
    await quickInput.widget.getByText('User name on').waitFor();
    await quickInput.answer(noc.username);
    await quickInput.widget.getByText("Password of 'noc'").waitFor();
    assert.equal(controller.requestLog.length, sent);
    await quickInput.answer(noc.password);
    await new ResultPage(vscode.page).shows('Reached');
    await controllerRow(vscode.page, 'shared').filter({ hasText: 'signed in' }).waitFor();
  });

  it('is signed out again in the next window, and asked by nobody', async () => {
    const logins = loginsOf(controller);
    await vscode.reload();
    await controllerRow(vscode.page, 'shared').filter({ hasText: 'signed out' }).waitFor();
    assert.equal(loginsOf(controller), logins);
    assert.deepEqual(await vscode.filesContaining(noc.password), []);
  });
});

function loginsOf({ requestLog }: Demo): number {
  return requestLog.filter(({ path: to }) => to.endsWith('/auth/token')).length;
}
