import assert from 'node:assert/strict';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { createFileStore } from '../../src/tracing/fileStore';
import { finishedTrace, wiredHops } from '../fixtures/traces';
import { collisions, rulesIn, type KeyRule } from '../keys/keyRules';
import { clipboardWith } from './driver/clipboard';
import { controllerRow } from './driver/controllerRow';
import { openOn, platforms } from './driver/platforms';
import { press } from './driver/press';
import { QuickInput } from './driver/quickInput';
import { ResultPage } from './driver/resultPage';
import { useVSCode } from './driver/useVSCode';
import { dialog, pane, runCommand, tab, traceRow, viewHasKeys } from './driver/workbench';

const pair = '10.1.11.20 → 10.3.10.40';

/** Every rule for keys that this VS Code has before a person adds some. */
async function defaultKeys(window: Page, command: 'Meta' | 'Control'): Promise<readonly KeyRule[]> {
  await runCommand(window, 'Preferences: Open Default Keyboard Shortcuts (JSON)');
  await tab(window, 'Default Keybindings').waitFor();
  await window.evaluate(() => navigator.clipboard.writeText(''));
  await window.locator('.editor-instance .view-lines').click();
  await press(window, `${command}+A`);
  // The browser itself copies, and runs on Linux whatever it calls itself.
  await press(window, 'Control+C');
  const rules = rulesIn(await clipboardWith(window, '// - '));
  await runCommand(window, 'View: Close Editor');
  return rules;
}

/** Four traces of today, the youngest from 10.0.0.1. */
async function writeTraces(storage: string): Promise<void> {
  const store = createFileStore({ folder: path.join(storage, 'traces'), log: line => assert.fail(line) });
  const nowMs = Date.now();
  for (const host of [1, 2, 3, 4]) {
    const atMs = nowMs - host;
    const trace = finishedTrace(wiredHops, {
      id: `0b7d6a52-5f1e-4c7e-9f1a-00000000000${host}`,
      request: { source: `10.0.0.${host}`, destination: '10.9.4.20', include: [] },
      times: { askedAtMs: atMs, startedAtMs: atMs, finishedAtMs: atMs, utcOffsetMinutes: 0 },
    });
    await store.save(trace);
  }
}

const own = (name: string, host: number): object => ({
  ...{ name, url: `https://127.0.0.${host}:9`, username: 'noc' },
});

describe('the keys', () => {
  const open = useVSCode(() => ({
    prepareStorage: writeTraces,
    userSettings: { 'dnac.controllers': [own('far', 9), own('near', 8)] },
  }));

  describe('after the arrow keys, which select nothing', () => {
    let window: Page;
    let quickInput: QuickInput;

    before(() => {
      window = open().page;
      quickInput = new QuickInput(window);
    });

    const row = (host: number): Locator => traceRow(window, `10.0.0.${host} →`);
    const select = (...rows: readonly Locator[]): Promise<void> =>
      rows.reduce((last, each) => last.then(() => each.click({ modifiers: ['Control'] })), Promise.resolve());
    const refuses = async (question: string): Promise<void> => {
      await dialog(window).getByText(question).waitFor();
      await dialog(window).getByRole('button', { name: 'Cancel' }).click();
      await dialog(window).waitFor({ state: 'detached' });
      await viewHasKeys(window);
    };
    const isFrameActive = (): boolean => document.activeElement?.tagName === 'IFRAME';
    const isInPage = (): Promise<boolean> => window.evaluate(isFrameActive);
    const selected = (): Promise<string[]> =>
      pane(window, 'Traces').locator('[role=treeitem][aria-selected=true] .label-name').allInnerTexts();

    it('are about the row that was reached, leave the selection alone and open nothing', async () => {
      await select(row(1));
      await press(window, 'ArrowDown', 'F2');
      await quickInput.asks('Rename Trace');
      await quickInput.message.filter({ hasText: '10.0.0.2 → 10.9.4.20' }).waitFor();
      await quickInput.answer('the second');
      await traceRow(window, 'the second').waitFor();
      await viewHasKeys(window);
      await press(window, 'ArrowDown', 'Delete');
      await refuses("Delete the trace '10.0.0.3 → 10.9.4.20' from this machine?");
      assert.deepEqual(await selected(), ['10.0.0.1 → 10.9.4.20']);
      assert.equal(await tab(window, '').count(), 0);
    });

    it('are about all that are selected where the row is one of them, else about it alone', async () => {
      await select(row(3), row(4));
      const three = await selected();
      assert.equal(three.length, 3);
      await press(window, 'Delete');
      await refuses('Delete 3 traces from this machine?');
      await press(window, 'ArrowUp', 'ArrowUp', 'Delete');
      await refuses("Delete the trace 'the second' from this machine?");
      await press(window, 'ArrowUp', 'Delete');
      await refuses('Delete 3 traces from this machine?');
      assert.deepEqual(await selected(), three);
    });

    it('are about nothing on the heading of a group, whatever is selected', async () => {
      await press(window, 'Home', 'Delete');
      // Only what comes after it shows that the key has had its time.
      await runCommand(window, 'DNAC: Delete Older Than…');
      await quickInput.asks('Delete Older Than');
      await press(window, 'Escape');
      await quickInput.gone();
      await viewHasKeys(window);
      assert.equal(await dialog(window).count(), 0);
      await press(window, 'Home', 'ArrowDown', 'ArrowDown', 'Delete');
      await refuses("Delete the trace 'the second' from this machine?");
    });

    it('are about the row that a menu was opened on', async () => {
      await row(2).click({ button: 'right' });
      await window.locator('.context-view .action-item', { hasText: 'Copy Addresses' }).waitFor();
      await press(window, 'Escape');
      await window.locator('.context-view .action-item').first().waitFor({ state: 'detached' });
      await viewHasKeys(window);
      await press(window, 'Delete');
      await refuses("Delete the trace 'the second' from this machine?");
    });

    it('delete the row that was reached, and no other', async () => {
      await press(window, 'ArrowDown', 'Delete');
      await refuses('Delete 3 traces from this machine?');
      // A second click with the key takes it out of the selection again, as Ctrl+Space does.
      await select(row(3));
      await press(window, 'ArrowUp', 'ArrowDown', 'Delete');
      await dialog(window).getByText("Delete the trace '10.0.0.3 → 10.9.4.20' from this machine?").waitFor();
      await dialog(window)
        .getByText(/^Reached, with doubts · 20/)
        .waitFor();
      await open().screenshot('keys-delete');
      await dialog(window).getByRole('button', { name: 'Delete' }).click();
      await row(3).waitFor({ state: 'detached' });
      for (const host of [1, 2, 4]) await row(host).waitFor();
    });

    it('stay in the list after a click, and go to the page with Enter', async () => {
      await row(1).click();
      await new ResultPage(window).head.filter({ hasText: '10.0.0.1' }).waitFor();
      await press(window, 'Delete');
      await refuses("Delete the trace '10.0.0.1 → 10.9.4.20' from this machine?");
      assert.equal(await isInPage(), false);
      await row(1).click();
      await press(window, 'ArrowDown', 'Enter');
      await new ResultPage(window).head.filter({ hasText: '10.0.0.2' }).waitFor();
      await window.waitForFunction(isFrameActive);
      assert.deepEqual(await selected(), ['the second']);
      await row(4).click();
      await new ResultPage(window).head.filter({ hasText: '10.0.0.4' }).waitFor();
      await press(window, 'Delete');
      await refuses("Delete the trace '10.0.0.4 → 10.9.4.20' from this machine?");
    });

    it('fold and unfold a group with Enter', async () => {
      await press(window, 'Home', 'Enter');
      await row(1).waitFor({ state: 'detached' });
      await press(window, 'Enter');
      await row(1).waitFor();
    });

    it('are about the controller that was reached', async () => {
      await controllerRow(window, 'far').click();
      await press(window, 'ArrowDown', 'Delete');
      await refuses("Remove the controller 'near'?");
      await press(window, 'F2');
      await quickInput.asks('Edit near');
      await press(window, 'Escape');
      await quickInput.gone();
      await viewHasKeys(window);
      await press(window, 'ArrowUp', 'Delete');
      await refuses("Remove the controller 'far'?");
    });
  });

  for (const platform of platforms) {
    const command = platform === 'macOS' ? 'Meta' : 'Control';
    const remove = platform === 'macOS' ? 'Meta+Backspace' : 'Delete';

    describe(`on ${platform}`, () => {
      let window: Page;
      let quickInput: QuickInput;

      before(async () => {
        window = await openOn(platform, open().page);
        quickInput = new QuickInput(window);
      });
      after(() => window.context().close());

      it('take none of VS Code’s own away, wherever one is', async () => {
        const rules = await defaultKeys(window, command);
        assert.ok(rules.length > 900, `${rules.length} rules`);
        const own = rules.filter(rule => rule.command.startsWith('dnac.'));
        const everywhere = own.filter(rule => rule.command === 'dnac.tracePath');
        assert.deepEqual(
          everywhere.map(({ key }) => key),
          [platform === 'macOS' ? 'cmd+k h' : 'ctrl+k h'],
        );
        const theirs = rules.filter(rule => !own.includes(rule));
        assert.deepEqual(
          everywhere.flatMap(rule => collisions(rule, theirs)),
          [],
        );
        const inViews = own.filter(rule => !everywhere.includes(rule));
        assert.deepEqual(
          inViews.filter(({ when = '' }) => !/(?=.*!inputFocus).*focusedView == 'dnac\./.test(when)),
          [],
        );
      });

      it('ask for a path from an editor', async () => {
        await runCommand(window, 'File: New Untitled Text File');
        const text = window.locator('.editor-instance .view-lines');
        await text.click();
        await press(window, `${command}+K`);
        await press(window, 'h');
        await quickInput.asks('Trace Path');
        await press(window, 'Escape');
        await quickInput.gone();
        assert.equal((await text.innerText()).trim(), '');
      });

      it('are about the selected trace in the Traces view', async () => {
        await runCommand(window, 'DNAC: Try the Demo Network');
        await quickInput.row('Wired across the core').click();
        await new ResultPage(window).shows('Reached');
        const row = traceRow(window, pair).filter({ hasText: 'Reached' });
        await row.click();
        await row.and(window.locator('[aria-selected="true"]')).waitFor();
        await press(window, 'F2');
        await quickInput.asks('Rename Trace');
        await quickInput.answer('the till');
        await traceRow(window, 'the till').waitFor();
        await viewHasKeys(window);
        await press(window, remove);
        await dialog(window).getByText("Delete the trace 'the till' from this machine?").waitFor();
        await dialog(window).getByRole('button', { name: 'Delete' }).click();
        await traceRow(window, 'the till').waitFor({ state: 'detached' });
      });

      it('are about the selected controller in the Controllers view', async () => {
        await controllerRow(window, 'far').click();
        await press(window, 'F2');
        await quickInput.asks('Edit far');
        await press(window, 'Escape');
        await quickInput.gone();
        await viewHasKeys(window);
        await press(window, remove);
        await dialog(window).getByText("Remove the controller 'far'?").waitFor();
        await dialog(window).getByRole('button', { name: 'Cancel' }).click();
      });
    });
  }
});
