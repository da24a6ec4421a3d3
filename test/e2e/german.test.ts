import assert from 'node:assert/strict';
import type { Demo } from '../../src/demo/startDemo';
import { noc, startOwnController } from './driver/ownController';
import { chooseFromMenu, controllerRow } from './driver/controllerRow';
import { assertGerman, isGerman, paletteLabels } from './driver/germanWindow';
import { englishIn } from './driver/ourEnglish';
import type { OpenVSCode } from './driver/openVSCode';
import { press } from './driver/press';
import { QuickInput } from './driver/quickInput';
import { ResultPage } from './driver/resultPage';
import { shownBy } from './driver/shownBy';
import { useVSCode } from './driver/useVSCode';
import { dialog, notification, pane, runCommand, traceRow } from './driver/workbench';

describe('a German window', () => {
  const open = useVSCode(() => ({ language: 'de', withFolder: true }));
  let vscode: OpenVSCode;
  let quickInput: QuickInput;
  let result: ResultPage;
  let controller: Demo;

  before(async () => {
    controller = await startOwnController({ speed: 10 }, 'renewed');
    vscode = open();
    quickInput = new QuickInput(vscode.page);
    result = new ResultPage(vscode.page);
  });
  after(() => controller.close());

  const prompt = async (title: string): Promise<void> => {
    await quickInput.asks(title);
    await isGerman(title, quickInput.widget);
  };
  const views = (name: string): Promise<void> => isGerman(name, vscode.page.locator('.sidebar .pane'));

  it('would be told from an English one', () => {
    assert.deepEqual(englishIn(['Reached', 'Erreicht', 'Trace Path (1/3)', 'Pfad verfolgen (1/3)']), [
      'Reached',
      'Trace Path (1/3)',
    ]);
  });

  it('greets in German', async () => {
    await pane(vscode.page, 'Traces').getByRole('button', { name: 'Demonetz ausprobieren' }).waitFor();
    await views('the empty views');
    await vscode.screenshot('german-welcome');
  });

  it('names its commands in German', async () => {
    const labels = await paletteLabels(vscode.page, 'DNAC: ');
    assert.ok(labels.length > 10, labels.join());
    assertGerman('the palette', labels);
  });

  it('offers the demo network and runs a slow story with German progress', async () => {
    await pane(vscode.page, 'Traces').getByRole('button', { name: 'Demonetz ausprobieren' }).click();
    await prompt('Demonetz');
    await vscode.screenshot('german-stories');
    await quickInput.pick('Ein langsamer Trace');
    await notification(vscode.page, '10.30.1.77').waitFor();
    await isGerman('progress', vscode.page.locator('.notification-list-item-main-row'));
    await isGerman('the status item', vscode.page.locator('.statusbar-item', { hasText: '10.30.1.77' }));
    await isGerman('the page meanwhile', result.frame.locator('body'));
    await views('the views meanwhile');
    await vscode.screenshot('german-progress');
    await vscode.page.locator('.statusbar-item', { hasText: '10.30.1.77' }).click();
    await prompt('Laufende Traces');
    await press(vscode.page, 'Escape');
    await runCommand(vscode.page, 'DNAC: Abbrechen');
    await traceRow(vscode.page, '10.30.1.77').filter({ hasText: 'Abgebrochen' }).waitFor();
    await isGerman('a cancelled trace', result.frame.locator('body'));
  });

  it('asks for a trace in German, and says in German what is wrong', async () => {
    await runCommand(vscode.page, 'DNAC: Pfad verfolgen');
    await prompt('Pfad verfolgen (1/3)');
    await quickInput.type('10.1.11.');
    await quickInput.row('10.1.11.').first().waitFor();
    await prompt('Pfad verfolgen (1/3)');
    await vscode.screenshot('german-prompt-invalid');
    await quickInput.pick('10.99.0.10');
    await prompt('Pfad verfolgen (2/3)');
    await quickInput.pick('10.9.4.20:443', '10.9.4.20');
    await prompt('Pfad verfolgen (3/3)');
    await vscode.screenshot('german-options');
    for (const option of ['Zielport', 'Protokoll', 'Zusätzlich anfordern']) {
      await quickInput.row(option).click();
      await prompt('Pfad verfolgen (4/4)');
      await quickInput.back();
      await quickInput.asks('Pfad verfolgen (3/3)');
    }
    await quickInput.row('Den Pfad verfolgen').click();
    await result.shows('Blockiert');
    await isGerman('a blocked path', result.frame.locator('body'));
    await views('the views with traces');
    await vscode.screenshot('german-blocked');
  });

  it('asks in German before traces are deleted, renamed or filtered', async () => {
    const row = traceRow(vscode.page, '10.9.4.20').filter({ hasText: 'Blockiert' });
    await row.click({ button: 'right' });
    await isGerman('the menu of a trace', vscode.page.locator('.context-view .action-item'));
    await vscode.screenshot('german-menu');
    await press(vscode.page, 'Escape');
    await chooseFromMenu(vscode.page, row, 'Umbenennen');
    await prompt('Trace umbenennen');
    await press(vscode.page, 'Escape');
    await runCommand(vscode.page, 'DNAC: Traces filtern');
    await prompt('Traces filtern');
    await quickInput.pick('nirgends', 'Mit „nirgends“');
    await pane(vscode.page, 'Traces').getByText('Der Filter blendet alle Traces aus.').waitFor();
    await views('the filter that hides all');
    await runCommand(vscode.page, 'DNAC: Filter löschen');
    await runCommand(vscode.page, 'DNAC: Ältere löschen');
    await prompt('Ältere löschen');
    await press(vscode.page, 'Escape');
    await chooseFromMenu(vscode.page, row, 'Löschen');
    await isGerman('the question before deleting', dialog(vscode.page));
    await press(vscode.page, 'Escape');
    await runCommand(vscode.page, 'DNAC: Alle lokalen Daten löschen');
    await isGerman('the question before deleting all', dialog(vscode.page));
    await vscode.screenshot('german-delete-all');
    await dialog(vscode.page).getByRole('button', { name: 'Cancel' }).click();
  });

  it('adds a controller in German, over its certificate to a refused password', async () => {
    await runCommand(vscode.page, 'DNAC: Controller hinzufügen');
    await prompt('Controller hinzufügen (1/4)');
    await quickInput.type('http://dnac.example.net');
    await quickInput.message.filter({ hasText: 'https' }).waitFor();
    await prompt('Controller hinzufügen (1/4)');
    await quickInput.answer('https://127.0.0.9:9');
    await quickInput.message.filter({ hasText: '127.0.0.9' }).waitFor();
    await prompt('Controller hinzufügen (1/4)');
    await quickInput.answer(controller.url);
    await prompt('Controller hinzufügen (2/5)');
    await vscode.screenshot('german-certificate');
    await quickInput.row('Diesem Zertifikat vertrauen').click();
    await prompt('Controller hinzufügen (3/5)');
    await quickInput.answer(noc.username);
    await prompt('Controller hinzufügen (4/5)');
    await quickInput.answer('not the password');
    await quickInput.message.filter({ hasText: 'Benutzername oder Passwort wurde abgelehnt.' }).waitFor();
    await prompt('Controller hinzufügen (4/5)');
    await vscode.screenshot('german-password-refused');
    await quickInput.answer(noc.password);
    await prompt('Controller hinzufügen (5/5)');
    await quickInput.answer('labor');
    await controllerRow(vscode.page, 'labor').filter({ hasText: 'angemeldet' }).waitFor();
    await views('the views with a controller');
  });

  it('edits, marks and removes it in German', async () => {
    const row = controllerRow(vscode.page, 'labor');
    const tooltip = vscode.page.locator('.workbench-hover');
    await shownBy(tooltip, () => row.hover());
    await isGerman('the tooltip of a controller', tooltip);
    await row.click({ button: 'right' });
    await isGerman('the menu of a controller', vscode.page.locator('.context-view .action-item'));
    await press(vscode.page, 'Escape');
    await chooseFromMenu(vscode.page, row, 'Controller bearbeiten');
    await prompt('labor bearbeiten');
    await vscode.screenshot('german-edit');
    await press(vscode.page, 'Escape');
    await chooseFromMenu(vscode.page, row, 'als produktiv markieren');
    await row.filter({ hasText: 'PRODUKTIV' }).waitFor();
    await runCommand(vscode.page, 'DNAC: Vorhandene Traces anzeigen');
    await quickInput.row('labor').click();
    await prompt('Traces auf labor');
    await press(vscode.page, 'Escape');
    await chooseFromMenu(vscode.page, row, 'Controller entfernen');
    await isGerman('the question before removing', dialog(vscode.page));
    await dialog(vscode.page).getByRole('button', { name: 'Entfernen' }).click();
    await row.waitFor({ state: 'detached' });
  });
});
