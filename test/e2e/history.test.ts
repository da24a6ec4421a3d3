import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { chooseFromMenu } from './driver/controllerRow';
import type { OpenVSCode } from './driver/openVSCode';
import { QuickInput } from './driver/quickInput';
import { ResultPage } from './driver/resultPage';
import { shownBy } from './driver/shownBy';
import { useVSCode } from './driver/useVSCode';
import { dialog, pane, runCommand, traceRow } from './driver/workbench';

const wired = '10.1.11.20 → 10.3.10.40';

describe('the history of traces', () => {
  const open = useVSCode();
  let vscode: OpenVSCode;
  let quickInput: QuickInput;

  before(async () => {
    vscode = open();
    quickInput = new QuickInput(vscode.page);
    await story('Wired across the core');
    await new ResultPage(vscode.page).shows('Reached');
    await traceRow(vscode.page, wired).filter({ hasText: 'Reached' }).waitFor();
  });

  const story = async (title: string): Promise<void> => {
    await runCommand(vscode.page, 'DNAC: Try the Demo Network');
    await quickInput.asks('Demo Network');
    await quickInput.pick(title);
  };
  const group = (name: string): Locator => traceRow(vscode.page, new RegExp(`^${name}$`));
  const badge = (): Locator =>
    vscode.page
      .locator('.activitybar .action-item', { has: vscode.page.locator('[aria-label^="DNAC"]') })
      .locator('.badge-content:visible');

  /** A click on a row that is being drawn is lost. */
  const selectBoth = (first: Locator, second: Locator): Promise<void> => {
    const selected = pane(vscode.page, 'Traces').locator('[role=treeitem][aria-selected=true]');
    return shownBy(selected.nth(1), async () => {
      await first.click();
      await second.click({ modifiers: ['Control'] });
    });
  };

  it('puts a pinned trace into a group of its own, where it is after a reload', async () => {
    await chooseFromMenu(vscode.page, traceRow(vscode.page, wired), 'Pin');
    await group('Pinned').waitFor();
    await group('Today').waitFor({ state: 'detached' });
    await vscode.reload();
    await group('Pinned').waitFor();
    await traceRow(vscode.page, wired).waitFor();
  });

  it('calls a trace what a person calls it', async () => {
    await chooseFromMenu(vscode.page, traceRow(vscode.page, wired), 'Rename');
    await quickInput.asks('Rename Trace');
    await quickInput.answer('the till');
    await traceRow(vscode.page, 'the till')
      .filter({ hasText: `Reached · ${wired}` })
      .waitFor();
  });

  it('counts on the view what runs, in a group of its own', async () => {
    assert.equal(await badge().count(), 0);
    await story('A slow one');
    await group('Running').waitFor();
    await badge().filter({ hasText: '1' }).waitFor();
    await vscode.screenshot('history-groups');
    await runCommand(vscode.page, 'DNAC: Cancel');
    await traceRow(vscode.page, 'Cancelled').waitFor();
    await story('A slow one');
    const running = traceRow(vscode.page, / → .*Running/);
    await badge().filter({ hasText: '1' }).waitFor();
    await chooseFromMenu(vscode.page, running, 'Run Again');
    await badge().filter({ hasText: '2' }).waitFor();
    await selectBoth(running.first(), running.last());
    await chooseFromMenu(vscode.page, running.last(), 'Cancel');
    await group('Running\\s*none').waitFor();
    await badge().waitFor({ state: 'hidden' });
    await group('Today').waitFor();
  });

  it('shows only what a filter lets through, says which, and says so when that is nothing', async () => {
    const traces = pane(vscode.page, 'Traces');
    // VS Code gives a button in the title the row that was clicked last.
    await traceRow(vscode.page, 'the till').click();
    await traces.getByRole('button', { name: 'Filter Traces' }).click();
    await quickInput.pick('till', "With 'till'");
    await group('Today').waitFor({ state: 'detached' });
    await traces.getByText("'till'").waitFor();
    await runCommand(vscode.page, 'DNAC: Filter Traces');
    await quickInput.pick('nothing like it', "With 'nothing like it'");
    await traces.getByText('The filter hides all traces.').waitFor();
    await vscode.screenshot('history-filter-hides-all');
    await traces.getByRole('button', { name: 'Clear Filter' }).last().click();
    await group('Today').waitFor();
  });

  it('compares two that are selected, and deletes them both after one question', async () => {
    await traceRow(vscode.page, 'the till').click();
    await new ResultPage(vscode.page).shows('Reached');
    await story('Guests and card data');
    await traceRow(vscode.page, 'Blocked').waitFor();
    const select = (): Promise<void> =>
      selectBoth(traceRow(vscode.page, 'the till'), traceRow(vscode.page, 'Blocked'));
    await select();
    await chooseFromMenu(vscode.page, traceRow(vscode.page, 'Blocked'), 'Compare Selected');
    await new ResultPage(vscode.page).comparison.waitFor();
    await vscode.screenshot('history-compare-selected');
    await select();
    await chooseFromMenu(vscode.page, traceRow(vscode.page, 'Blocked'), 'Delete');
    await dialog(vscode.page).getByText('Delete 2 traces from this machine?').waitFor();
    await vscode.screenshot('history-delete');
    await dialog(vscode.page).getByRole('button', { name: 'Delete' }).click();
    await traceRow(vscode.page, 'the till').waitFor({ state: 'detached' });
    await traceRow(vscode.page, 'Blocked').waitFor({ state: 'detached' });
    await traceRow(vscode.page, ' → ').first().waitFor();
    await group('Pinned').waitFor({ state: 'detached' });
  });
});
