import assert from 'node:assert/strict';
import { eventually } from '../unit/tracing/eventually';
import type { OpenVSCode } from './driver/openVSCode';
import { press } from './driver/press';
import { QuickInput } from './driver/quickInput';
import { ResultPage } from './driver/resultPage';
import { useVSCode } from './driver/useVSCode';
import { pane, runCommand } from './driver/workbench';

describe('when something is wrong', () => {
  const open = useVSCode(() => ({
    userSettings: {
      'dnac.controllers': [{ name: 'secret-lab', url: 'https://dnac.example', username: 'noc-7' }],
    },
  }));
  let vscode: OpenVSCode;

  before(async () => {
    vscode = open();
    await runCommand(vscode.page, 'DNAC: Try the Demo Network');
    await new QuickInput(vscode.page).row('Wired across the core').click();
    await new ResultPage(vscode.page).shows('Reached');
  });

  it('a report is there to fill in, without the names and addresses of the network', async () => {
    await runCommand(vscode.page, 'DNAC: Report an Issue');
    await vscode.page.locator('.tab.active').filter({ hasText: 'Untitled' }).waitFor();
    const editor = vscode.page.locator('.editor-instance .view-lines');
    await editor.filter({ hasText: 'DNAC Path Trace' }).waitFor();
    await vscode.screenshot('report-an-issue');
    const text = await editor.innerText();
    for (const secret of ['secret-lab', 'dnac.example', 'noc-7', '10.1.11.20']) {
      assert.ok(!text.includes(secret), text);
    }
  });

  it('the log is one click away in the menu of both views', async () => {
    await pane(vscode.page, 'Traces').hover();
    await pane(vscode.page, 'Traces').locator('.codicon-toolbar-more').click();
    await vscode.page.locator('.context-view .action-item', { hasText: 'Show Log' }).hover();
    await press(vscode.page, 'Enter');
    const panel = vscode.page.locator('.part.panel');
    const channel = panel.locator('select').first();
    await eventually('the log is shown', async () => {
      const shown = await channel.evaluate(list => (list as HTMLSelectElement).selectedOptions[0]?.text);
      return shown === 'DNAC Path Trace';
    });
    await vscode.screenshot('show-log');
  });
});
