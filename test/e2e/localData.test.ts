import assert from 'node:assert/strict';
import type { OpenVSCode } from './driver/openVSCode';
import { QuickInput } from './driver/quickInput';
import { ResultPage } from './driver/resultPage';
import { useVSCode } from './driver/useVSCode';
import { dialog, pane, runCommand, tab, traceRow } from './driver/workbench';

const pair = '10.1.11.20 → 10.3.10.40';

describe('deleting all local data', () => {
  const open = useVSCode();
  let vscode: OpenVSCode;

  before(async () => {
    vscode = open();
    await runCommand(vscode.page, 'DNAC: Try the Demo Network');
    await new QuickInput(vscode.page).row('Wired across the core').click();
    await new ResultPage(vscode.page).shows('Reached');
    await traceRow(vscode.page, pair).waitFor();
  });

  it('says what goes, and leaves everything when one would rather not', async () => {
    await runCommand(vscode.page, 'DNAC: Delete All Local Data');
    await dialog(vscode.page).getByText('Traces, pinned ones too: 1').waitFor();
    await vscode.screenshot('delete-all');
    await dialog(vscode.page).getByRole('button', { name: 'Cancel' }).click();
    await dialog(vscode.page).waitFor({ state: 'hidden' });
    assert.equal(await traceRow(vscode.page, pair).count(), 1);
  });

  it('leaves no trace of a trace: no row, no page, no file; and the demo network starts anew', async () => {
    await runCommand(vscode.page, 'DNAC: Delete All Local Data');
    await dialog(vscode.page).getByRole('button', { name: 'Delete All' }).click();
    await pane(vscode.page, 'Traces').getByRole('button', { name: 'Try the Demo Network' }).waitFor();
    await pane(vscode.page, 'Controllers').getByText('No controller yet.').waitFor();
    assert.equal(await tab(vscode.page, pair).count(), 0);
    const files = await vscode.filesContaining('10.3.10.40');
    assert.deepEqual(
      files.filter(file => file.includes('globalStorage/pathtrace')),
      [],
    );
    await pane(vscode.page, 'Traces').getByRole('button', { name: 'Try the Demo Network' }).click();
    await new QuickInput(vscode.page).row('Wired across the core').click();
    await new ResultPage(vscode.page).shows('Reached');
  });
});
