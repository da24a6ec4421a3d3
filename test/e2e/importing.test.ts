import assert from 'node:assert/strict';
import path from 'node:path';
import { allowClipboard } from './driver/clipboard';
import { chooseFile } from './driver/chooseFile';
import { controllerRow } from './driver/controllerRow';
import type { OpenVSCode } from './driver/openVSCode';
import { QuickInput } from './driver/quickInput';
import { useVSCode } from './driver/useVSCode';
import { dialog, notification, runCommand } from './driver/workbench';

const shared = [
  { name: 'lab', url: 'https://dnac.example', username: 'noc', password: 'never read', isDefault: true },
  { name: 'plant', url: 'https://plant.example', username: 'noc', production: true },
  { name: 'old', url: 'http://old.example' },
];

describe('controllers that a team shares', () => {
  const open = useVSCode(() => ({
    withFolder: true,
    folderFiles: { 'team.json': JSON.stringify({ 'dnac.controllers': shared }) },
  }));
  let vscode: OpenVSCode;
  let quickInput: QuickInput;

  before(async () => {
    vscode = open();
    quickInput = new QuickInput(vscode.page);
    await allowClipboard(vscode.page);
  });

  const importFrom = async (place: string): Promise<void> => {
    await runCommand(vscode.page, 'DNAC: Import Controllers');
    await quickInput.asks('Import Controllers');
    await quickInput.row(place).click();
  };
  const copy = (text: string): Promise<void> =>
    vscode.page.evaluate(copied => navigator.clipboard.writeText(copied), text);

  it('come from a file: what is ticked, without what is secret or cannot be read', async () => {
    await importFrom('From a file…');
    await chooseFile(vscode.page, path.join(vscode.folder, 'team.json'));
    await quickInput.row('plant').filter({ hasText: 'PRODUCTION' }).waitFor();
    await quickInput
      .row('lab')
      .filter({ hasText: /not taken over: .*password/ })
      .waitFor();
    await quickInput.widget.getByText('Row 3 is left out: its address is not https').waitFor();
    await vscode.screenshot('import-file');
    await quickInput.row('plant').click();
    await quickInput.widget.getByRole('button', { name: 'OK' }).click();
    await controllerRow(vscode.page, 'lab').filter({ hasText: 'signed out' }).waitFor();
    assert.equal(await controllerRow(vscode.page, 'plant').count(), 0);
    assert.deepEqual(
      (await vscode.filesContaining('never read')).filter(file => file.endsWith('settings.json')),
      [],
    );
  });

  it('come from the clipboard, and replace one of one’s own only after a yes', async () => {
    await copy(JSON.stringify([{ name: 'lab', url: 'https://other.example', username: 'noc' }]));
    await importFrom('From the clipboard');
    await quickInput.row('lab').filter({ hasText: 'Replaces noc on https://dnac.example' }).click();
    await quickInput.widget.getByRole('button', { name: 'OK' }).click();
    await dialog(vscode.page).getByText('Replace what you have as lab?').waitFor();
    await vscode.screenshot('import-replaces');
    await dialog(vscode.page).getByRole('button', { name: 'Replace' }).click();
    await controllerRow(vscode.page, 'other.example').waitFor();
  });

  it('say in one sentence why a text is none', async () => {
    await copy('to do: ask the team');
    await importFrom('From the clipboard');
    await notification(vscode.page, 'This is no JSON list of rows of dnac.controllers.').waitFor();
    assert.equal(await notification(vscode.page, /./).count(), 1);
  });
});
