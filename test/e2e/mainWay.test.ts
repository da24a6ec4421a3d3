import assert from 'node:assert/strict';
import type { OpenVSCode } from './driver/openVSCode';
import { press } from './driver/press';
import { askForTrace } from './driver/questions';
import { QuickInput } from './driver/quickInput';
import { ResultPage } from './driver/resultPage';
import { useVSCode } from './driver/useVSCode';
import { pane, runCommand, traceRow } from './driver/workbench';

describe('the main way: from an empty view to a path', () => {
  const open = useVSCode();
  let vscode: OpenVSCode;
  let quickInput: QuickInput;
  let result: ResultPage;

  before(() => {
    vscode = open();
    quickInput = new QuickInput(vscode.page);
    result = new ResultPage(vscode.page);
  });

  it('offers the demo network in the empty view', async () => {
    const button = pane(vscode.page, 'Traces').getByText('Try the Demo Network');
    await button.waitFor();
    await vscode.screenshot('empty-view');
    await button.click();
    await quickInput.asks('Demo Network');
    await vscode.screenshot('demo-examples');
  });

  it('shows the path of the first example after the third click', async () => {
    await quickInput.row('Wired across the core').click();
    await result.shows('Reached');
    assert.ok((await result.hops.count()) >= 5);
    assert.match(await result.hop(1).innerText(), /10\.1\.11\.20/);
    await traceRow(vscode.page, '10.1.11.20 → 10.3.10.40').filter({ hasText: 'Reached' }).waitFor();
    await vscode.screenshot('path');
  });

  it('shows the details of the hop under the mouse', async () => {
    await result.hop(2).hover();
    const name = await result.hop(2).locator('.hop-name').innerText();
    await result.card.filter({ hasText: name }).waitFor();
    await result.card.filter({ hasText: 'Software' }).waitFor();
    await vscode.screenshot('details');
  });

  it('shows the same details to the keyboard, keeps them on Enter and closes them on Escape', async () => {
    await result.hop(1).focus();
    await press(vscode.page, 'ArrowDown');
    await press(vscode.page, 'ArrowDown');
    const name = await result.hop(3).locator('.hop-name').innerText();
    await result.card.locator('h2').filter({ hasText: name }).waitFor();
    await press(vscode.page, 'Enter');
    await result.hop(5).hover();
    assert.match(await result.card.locator('h2').innerText(), new RegExp(name));
    await press(vscode.page, 'Escape');
    await result.card.waitFor({ state: 'detached' });
  });

  it('asks for source, destination and options from the palette, and says what is wrong while one types', async () => {
    await runCommand(vscode.page, 'DNAC: Trace Path');
    await quickInput.asks('Trace Path (1/3)');
    await quickInput.type('10.1.11.');
    await quickInput.row('Enter an IPv4 or IPv6 address or a host name').waitFor();
    await vscode.screenshot('prompt-invalid');
    await quickInput.pick('10.20.1.15');
    await quickInput.asks('Trace Path (2/3)');
    await quickInput.type('10.20.1.15');
    await quickInput.row('Source and destination are the same').waitFor();
    await quickInput.pick('10.9.4.20:443', '10.9.4.20');
    await quickInput.asks('Trace Path (3/3)');
    await vscode.screenshot('prompt-options');
    await quickInput.row('Trace the path').click();
    await traceRow(vscode.page, '10.20.1.15 → 10.9.4.20 :443').waitFor();
    await result.head.filter({ hasText: '10.20.1.15 → 10.9.4.20' }).waitFor();
    await result.shows('Reached');
  });

  it('asks the other way round, with the port on its side, and once more', async () => {
    const rows = traceRow(vscode.page, '10.9.4.20 :443 → 10.20.1.15');
    await askForTrace(vscode.page, '10.20.1.15', '10.9.4.20:443');
    await quickInput.row('Swap source and destination').click();
    await quickInput.row('Trace the path').filter({ hasText: '10.9.4.20 → 10.20.1.15' }).waitFor();
    await quickInput.row('Source port').filter({ hasText: '443' }).waitFor();
    await vscode.screenshot('prompt-swapped');
    await quickInput.row('Trace the path').click();
    await result.head.filter({ hasText: '10.9.4.20 → 10.20.1.15' }).waitFor();
    await rows.filter({ hasText: 'Reached' }).waitFor();
    await runCommand(vscode.page, 'DNAC: Run the Last Trace Again');
    await rows.nth(1).waitFor();
    await rows.first().filter({ hasText: 'Reached' }).waitFor();
  });

  it('keeps the traces over a reload and opens them again from the list', async () => {
    await vscode.reload();
    const row = traceRow(vscode.page, '10.1.11.20 → 10.3.10.40').filter({ hasText: 'Reached' });
    await row.click();
    await result.head.filter({ hasText: '10.1.11.20 → 10.3.10.40' }).waitFor();
    await result.shows('Reached');
    assert.ok((await result.hops.count()) >= 5);
    await vscode.screenshot('after-reload');
  });
});
