import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { eventually } from '../unit/tracing/eventually';
import { allowClipboard, clipboardWith } from './driver/clipboard';
import { chooseFromMenu, controllerRow } from './driver/controllerRow';
import type { OpenVSCode } from './driver/openVSCode';
import { press } from './driver/press';
import { QuickInput } from './driver/quickInput';
import { ResultPage } from './driver/resultPage';
import { isStored } from './driver/storedState';
import { useVSCode } from './driver/useVSCode';
import { dialog, notification, offers, openFile, pane, runCommand, tab, traceRow } from './driver/workbench';

const [source, destination] = ['10.1.11.20', '10.3.10.40'];

describe('what a person does with a result', () => {
  const open = useVSCode(() => ({ withFolder: true }));
  let vscode: OpenVSCode;
  let quickInput: QuickInput;
  let result: ResultPage;

  before(async () => {
    vscode = open();
    quickInput = new QuickInput(vscode.page);
    result = new ResultPage(vscode.page);
    await allowClipboard(vscode.page);
  });

  const saveAs = async (format: string, file: string, inItsFolder = '..'): Promise<void> => {
    await runCommand(vscode.page, 'DNAC: Save Result As');
    await quickInput.row(format).click();
    await quickInput.asks('Save the Path');
    // VS Code suggests a name a moment after the title, and lists the folder: what is typed before is mixed up.
    await quickInput.row('..').waitFor();
    await vscode.page.waitForFunction(
      () =>
        document.querySelector<HTMLInputElement>('.quick-input-box input')?.value.includes('/path-') === true,
    );
    await quickInput.type(file);
    await quickInput.row(inItsFolder).waitFor();
    await press(vscode.page, 'Enter');
    await quickInput.gone();
  };

  const written = async (file: string): Promise<string> => {
    let text = '';
    await eventually(`${file} is written`, async () => {
      text = await readFile(file, 'utf8').catch(() => '');
      return text.endsWith('\n');
    });
    return text;
  };

  it('is offered by the palette only while there is a result', async () => {
    assert.equal(await offers(vscode.page, 'DNAC: Copy Result As'), false);
    await pane(vscode.page, 'Traces').getByText('Try the Demo Network').click();
    await quickInput.asks('Demo Network');
    await quickInput.row('Wired across the core').click();
    await result.shows('Reached');
    assert.equal(await offers(vscode.page, 'DNAC: Copy Result As'), true);
    assert.equal(await offers(vscode.page, 'DNAC: Close Comparison'), false);
  });

  it('saves it as CSV, and as JSON that opens as the same result', async () => {
    const csv = path.join(vscode.folder, 'path.csv');
    await saveAs('CSV table', csv);
    const lines = (await written(csv)).split('\r\n');
    assert.equal(lines.filter(line => line !== '').length, (await result.hops.count()) + 1);
    const json = path.join(vscode.folder, 'saved.pathtrace.json');
    await saveAs('JSON (trace file)', json);
    await written(json);
    await openFile(vscode.page, 'saved.pathtrace.json');
    await result.head.filter({ hasText: `${source} → ${destination}` }).waitFor();
    await result.shows('Reached');
    assert.equal(await offers(vscode.page, 'DNAC: Keep This Result Open'), false);
    await runCommand(vscode.page, 'View: Close Editor');
  });

  it('says in one sentence why a file could not be saved', async () => {
    // Nobody may make a file there.
    await saveAs('Markdown', '/sys/path.md', 'block');
    await notification(vscode.page, 'path.md could not be saved: nothing may be written there').waitFor();
    await runCommand(vscode.page, 'Notifications: Clear All Notifications');
  });

  it('copies the hop under a right click', async () => {
    const name = await result.hop(2).locator('.hop-name').innerText();
    await chooseFromMenu(vscode.page, result.hop(2), /^Copy Hop$/);
    const copied = await clipboardWith(vscode.page, 'hop: 2');
    assert.ok(copied.includes(name), copied);
  });

  it('copies it redacted: no address and no name of the network', async () => {
    const name = await result.hop(2).locator('.hop-name').innerText();
    await runCommand(vscode.page, 'DNAC: Copy Redacted Result As');
    await quickInput.row('Text').click();
    await quickInput.gone();
    const copied = await clipboardWith(vscode.page, 'Reached');
    for (const secret of [source, destination, name]) assert.ok(!copied.includes(secret), copied);
  });

  it('traces the way back and says so', async () => {
    await runCommand(vscode.page, 'DNAC: Trace the Way Back');
    await vscode.page.locator('.statusbar').getByText('Tracing the way back').waitFor();
    await traceRow(vscode.page, `${destination} → ${source}`).filter({ hasText: 'Reached' }).waitFor();
    await result.head.filter({ hasText: `${destination} → ${source}` }).waitFor();
    await result.shows('Reached');
  });

  it('compares it with the way back, aligned hop by hop', async () => {
    await runCommand(vscode.page, 'DNAC: Compare with the Way Back');
    await result.comparison.filter({ hasText: 'way back' }).waitFor();
    await vscode.screenshot('compare-way-back');
    await runCommand(vscode.page, 'DNAC: Close Comparison');
    await result.comparison.waitFor({ state: 'detached' });
  });

  it('stays when it is kept open; the next trace gets a tab of its own', async () => {
    await traceRow(vscode.page, `${source} → ${destination}`).click();
    await result.head.filter({ hasText: `${source} → ${destination}` }).waitFor();
    await runCommand(vscode.page, 'DNAC: Keep This Result Open');
    await tab(vscode.page, `${source} → ${destination} (pinned)`).waitFor();
    await runCommand(vscode.page, 'DNAC: Run Again');
    await result.head.filter({ hasText: 'Same path as today' }).waitFor();
    assert.equal(await tab(vscode.page, `${source} → ${destination}`).count(), 2);
    await vscode.screenshot('pinned-and-next');
  });

  it('is compared with another run that one chooses, the same question first', async () => {
    await runCommand(vscode.page, 'DNAC: Compare with…');
    await quickInput.asks('Compare');
    await quickInput.rows.first().filter({ hasText: 'the same question' }).waitFor();
    await vscode.screenshot('compare-choose');
    await quickInput.rows.first().click();
    await result.comparison.filter({ hasText: /the same path/i }).waitFor();
  });

  it('is watched: asked again and again, without a row for a run that says nothing new', async () => {
    const rows = await traceRow(vscode.page, ' → ').count();
    await runCommand(vscode.page, 'DNAC: Watch for Changes');
    await result.watch.filter({ hasText: 'run 1 of 30' }).waitFor();
    assert.equal(await traceRow(vscode.page, ' → ').count(), rows);
    assert.equal(await offers(vscode.page, 'DNAC: Stop Watching'), true);
    await vscode.screenshot('watch');
  });

  it('comes back after a reload, with the run beside it and its pin; a watch says that it has ended', async () => {
    await isStored(vscode.page, 'comparedWith');
    await isStored(vscode.page, 'isPanelPinned');
    await vscode.reload();
    await result.comparison.filter({ hasText: /the same path/i }).waitFor();
    await result.watch.filter({ hasText: 'The watch ended with its window' }).waitFor({ timeout: 40_000 });
    await tab(vscode.page, `${source} → ${destination} (pinned)`).click();
    await result.comparison.waitFor({ state: 'detached' });
    await result.shows('Reached');
    assert.equal(await offers(vscode.page, 'DNAC: Stop Keeping This Result Open'), true);
  });

  it('is not watched any more once its controller is removed', async () => {
    await runCommand(vscode.page, 'DNAC: Watch for Changes');
    await result.watch.filter({ hasText: 'run 1 of 30' }).waitFor();
    await chooseFromMenu(vscode.page, controllerRow(vscode.page, 'Demo network'), 'Remove Controller');
    await dialog(vscode.page).getByRole('button', { name: 'Remove' }).click();
    await result.watch.filter({ hasText: 'the controller cannot be asked any more' }).waitFor();
  });
});
