import type { OpenVSCode } from './driver/openVSCode';
import { press } from './driver/press';
import { QuickInput } from './driver/quickInput';
import { useVSCode } from './driver/useVSCode';
import { pane, runCommand } from './driver/workbench';

describe('the empty views of a folder in Restricted Mode', () => {
  const open = useVSCode(() => ({ withFolder: true }));

  it('say that there is no controller, what Restricted Mode ignores, and offer the demo network', async () => {
    const vscode = open();
    const { page } = vscode;
    await pane(page, 'Controllers').getByText('No controller yet.').waitFor();
    await pane(page, 'Controllers')
      .getByText('In Restricted Mode, controllers that this folder names are ignored')
      .waitFor();
    await pane(page, 'Controllers').locator('a', { hasText: 'manage trust' }).waitFor();
    await pane(page, 'Traces').getByRole('button', { name: 'Try the Demo Network' }).waitFor();
    await vscode.screenshot('empty-restricted');
  });
});

describe('the empty Traces view beside controllers', () => {
  // Nothing listens there.
  const controllers = [{ name: 'far', url: 'https://127.0.0.9:9', username: 'noc' }];
  const open = useVSCode(() => ({ userSettings: { 'dnac.controllers': controllers } }));
  let vscode: OpenVSCode;
  before(() => {
    vscode = open();
  });

  it('offers to sign in while one is signed out of all of them', async () => {
    const traces = pane(vscode.page, 'Traces');
    await traces.getByText('You are signed out of your controllers.').waitFor();
    await traces.getByRole('button', { name: 'Sign In' }).waitFor();
  });

  it('says so when none of them can be reached', async () => {
    await pane(vscode.page, 'Traces').getByRole('button', { name: 'Sign In' }).click();
    await pane(vscode.page, 'Traces').getByText('None of your controllers can be reached.').waitFor();
    await vscode.screenshot('empty-unreachable');
  });

  it('offers a first trace once there is one that answers', async () => {
    await runCommand(vscode.page, 'DNAC: Try the Demo Network');
    await new QuickInput(vscode.page).row('Wired across the core').waitFor();
    await press(vscode.page, 'Escape');
    const traces = pane(vscode.page, 'Traces');
    await traces.getByText('No traces yet.').waitFor();
    await traces.getByRole('button', { name: 'Trace Path' }).waitFor();
    await vscode.screenshot('empty-ready');
  });
});
