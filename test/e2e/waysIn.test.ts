import assert from 'node:assert/strict';
import type { OpenVSCode } from './driver/openVSCode';
import { press } from './driver/press';
import { QuickInput } from './driver/quickInput';
import { ResultPage } from './driver/resultPage';
import { shownBy } from './driver/shownBy';
import { useVSCode } from './driver/useVSCode';
import { dialog, notification, runCommand, traceRow } from './driver/workbench';

describe('ways in: traces from what stands in a text', () => {
  // A batch that is done within the delay says nothing at its end.
  const open = useVSCode(() => ({
    userSettings: { 'dnac.notificationDelaySeconds': 0, 'dnac.addressHover': true },
  }));
  let vscode: OpenVSCode;
  let quickInput: QuickInput;
  let result: ResultPage;

  /** Replaces what stands in the editor and leaves all of it selected. */
  async function write(text: string): Promise<void> {
    const editor = vscode.page.locator('.editor-instance .monaco-editor').first();
    await editor.locator('.view-lines').click();
    await press(vscode.page, 'Control+A');
    await vscode.page.keyboard.insertText(text);
    await press(vscode.page, 'Control+A');
  }

  before(async () => {
    vscode = open();
    quickInput = new QuickInput(vscode.page);
    result = new ResultPage(vscode.page);
    await runCommand(vscode.page, 'DNAC: Try the Demo Network');
    await quickInput.row('Wired across the core').click();
    await result.shows('Reached');
    await runCommand(vscode.page, 'File: New Untitled Text File');
    await vscode.page.locator('.tab.active').filter({ hasText: 'Untitled' }).waitFor();
  });

  it('traces the line of a log with its ports', async () => {
    await write('%SEC-6-IPACCESSLOGP: list PCI-IN denied tcp 10.99.0.10(51234) -> 10.9.4.20(443), 1 packet');
    await runCommand(vscode.page, 'DNAC: Trace Addresses in Selection');
    await result.shows('Blocked');
    const question = await result.head.locator('.question').innerText();
    assert.match(question, /10\.99\.0\.10 → 10\.9\.4\.20.*TCP 443.*51234/s);
    await vscode.page.locator('.tab').filter({ hasText: 'Untitled' }).click();
  });

  it('asks to which end a single address belongs', async () => {
    await write('no route from 10.1.11.20 since noon');
    await runCommand(vscode.page, 'DNAC: Trace Addresses in Selection');
    await quickInput.row('Trace from 10.1.11.20').click();
    await quickInput.asks('Trace Path (1/2)');
    await press(vscode.page, 'Escape');
    await quickInput.gone();
  });

  it('takes for the source no address that cannot be one for the destination', async () => {
    await write('nobody reaches 10.1.11.20 since noon');
    await runCommand(vscode.page, 'DNAC: Trace Addresses in Selection');
    await quickInput.row('Trace to 10.1.11.20').click();
    await quickInput.widget.getByPlaceholder(/^Source:/).waitFor();
    for (const [typed, why] of [
      ['10.1.11.20', 'Source and destination are the same.'],
      ['2001:db8::1', 'must both be IPv4 or both be IPv6'],
    ] as const) {
      await quickInput.type(typed);
      await quickInput.row(why).waitFor();
    }
    await press(vscode.page, 'Escape');
    await quickInput.gone();
  });

  it('traces from one to the other where two lines have an address each', async () => {
    await write('Destination: 10.3.10.40\nSource: 10.1.11.20\n');
    await runCommand(vscode.page, 'DNAC: Trace Addresses in Selection');
    await result.head.filter({ hasText: '10.1.11.20 → 10.3.10.40' }).waitFor();
    await vscode.page.locator('.tab').filter({ hasText: 'Untitled' }).click();
  });

  it('says so where there is no address', async () => {
    await write('nothing to see in version 17.9.4');
    await runCommand(vscode.page, 'DNAC: Trace Addresses in Selection');
    await notification(vscode.page, 'There is no IPv4 or IPv6 address').waitFor();
  });

  it('starts several lines after one confirmation and counts what came of them', async () => {
    await write('10.20.1.15 -> 10.9.4.20\n10.9.4.20 <- 10.1.12.20\nhello\n10.7.7.7\n');
    await runCommand(vscode.page, 'DNAC: Trace Addresses in Selection');
    await dialog(vscode.page).getByText("Start 2 traces on 'Demo network'?").waitFor();
    await vscode.screenshot('batch');
    await dialog(vscode.page).getByRole('button', { name: 'Start' }).click();
    for (const row of ['10.20.1.15 → 10.9.4.20', '10.1.12.20 → 10.9.4.20'])
      await traceRow(vscode.page, row).first().waitFor();
    await notification(vscode.page, '2 traces are done.').waitFor();
    await vscode.screenshot('batch-done');
  });

  it('offers to trace from or to the address under the pointer', async () => {
    const line = 'no route from 10.1.11.20 since noon';
    await vscode.page.locator('.tab').filter({ hasText: 'Untitled' }).click();
    await write(line);
    const text = vscode.page.locator('.view-line > span').filter({ hasText: 'no' }).first();
    const { x, y, width, height } = (await text.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const at = x + (width * (line.indexOf('10.') + 4)) / line.length;
    const hover = vscode.page.locator('.monaco-hover:visible').filter({ hasText: 'Trace to 10.1.11.20' });
    await shownBy(hover, () => vscode.page.mouse.move(at, y + height / 2, { steps: 5 }));
    await vscode.screenshot('address-hover');
    await hover.getByText('Trace from 10.1.11.20').click();
    await quickInput.asks('Trace Path (1/2)');
    await press(vscode.page, 'Escape');
    await quickInput.gone();
  });
});
