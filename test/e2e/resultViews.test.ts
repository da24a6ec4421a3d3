import assert from 'node:assert/strict';
import type { OpenVSCode } from './driver/openVSCode';
import { press } from './driver/press';
import { QuickInput } from './driver/quickInput';
import { ResultPage } from './driver/resultPage';
import { useVSCode } from './driver/useVSCode';
import { pane, runCommand, traceRow } from './driver/workbench';

describe('the views of a result', () => {
  const open = useVSCode();
  let vscode: OpenVSCode;
  let result: ResultPage;

  const choose = async (name: 'List' | 'Table' | 'Diagram' | 'Everything' | 'Devices'): Promise<void> => {
    await result.frame.locator('label.segment').filter({ hasText: name }).click();
  };
  const runs = (): Promise<number> => traceRow(vscode.page, '10.20.1.15 → 10.9.4.20').count();

  before(async () => {
    vscode = open();
    result = new ResultPage(vscode.page);
    await pane(vscode.page, 'Traces').getByText('Try the Demo Network').click();
    await new QuickInput(vscode.page).row('A till and the payment gateway').click();
    await result.shows('Reached');
  });

  it('keep the selected hop and the focus from list to table to diagram', async () => {
    await result.hop(3).click();
    const name = await result.card.locator('h2').innerText();
    for (const view of ['Table', 'Diagram', 'List'] as const) {
      await choose(view);
      await result.frame.locator('[data-hop="7"]').first().waitFor();
      assert.equal(await result.card.locator('h2').innerText(), name);
      await vscode.screenshot(`view-${view.toLowerCase()}`);
    }
    await result.hop(3).focus();
    await press(vscode.page, 'Escape');
    await result.card.waitFor({ state: 'detached' });
  });

  it('show more at each level of detail', async () => {
    const text = async (): Promise<number> => (await result.frame.locator('.path').innerText()).length;
    await choose('Devices');
    const devices = await text();
    await choose('Everything');
    assert.ok((await text()) > devices * 1.5);
    await vscode.screenshot('everything');
  });

  it('sort the table by a column, and say so to screen readers', async () => {
    await choose('Table');
    const header = result.frame.locator('thead th').filter({ hasText: 'Name' });
    await header.getByRole('button').click();
    assert.equal(await header.getAttribute('aria-sort'), 'ascending');
    const names = await result.frame.locator('tbody tr').allInnerTexts();
    assert.equal(names.length, 8);
  });

  it('walk from hop to hop in the diagram by the keyboard, and keep details on Enter', async () => {
    await choose('Diagram');
    await result.frame.locator('[data-hop="0"]').first().focus();
    await press(vscode.page, 'ArrowRight');
    await press(vscode.page, 'Enter');
    await result.card.filter({ hasText: 'Hop 2 of 8' }).waitFor();
    await press(vscode.page, 'Escape');
    await result.card.waitFor({ state: 'detached' });
  });

  it('follow the palette', async () => {
    await runCommand(vscode.page, 'DNAC: Show Result as List');
    await result.hops.first().waitFor();
  });

  it('filter hops, while single keys are text and nothing else', async () => {
    const before = await runs();
    await result.hop(1).focus();
    await press(vscode.page, '/');
    const filter = result.frame
      .getByRole('textbox', { name: /filter/i })
      .or(result.frame.getByRole('searchbox'));
    await filter.first().waitFor();
    await vscode.page.keyboard.type('rxdc');
    assert.equal(await filter.first().inputValue(), 'rxdc');
    await result.frame
      .getByText(/0 of 8/)
      .first()
      .waitFor();
    await filter.first().fill('core');
    await result.frame
      .getByText(/[1-7] of 8/)
      .first()
      .waitFor();
    await vscode.screenshot('filter');
    await press(vscode.page, 'Escape');
    assert.equal(await filter.first().inputValue(), '');
    assert.equal(await runs(), before);
    assert.equal(await result.comparison.count(), 0);
  });

  it('run the trace again on R', async () => {
    const before = await runs();
    await result.hop(1).focus();
    await press(vscode.page, 'r');
    await traceRow(vscode.page, '10.20.1.15 → 10.9.4.20').nth(before).waitFor();
    await result.shows('Reached');
  });
});
