import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { collisions, rulesIn, type KeyRule } from '../keys/keyRules';
import { clipboardWith } from './driver/clipboard';
import { controllerRow } from './driver/controllerRow';
import { openOn, platforms } from './driver/platforms';
import { QuickInput } from './driver/quickInput';
import { ResultPage } from './driver/resultPage';
import { useVSCode } from './driver/useVSCode';
import { dialog, runCommand, tab, traceRow } from './driver/workbench';

const pair = '10.1.11.20 → 10.3.10.40';

/** Every rule for keys that this VS Code has before a person adds some. */
async function defaultKeys(window: Page, command: 'Meta' | 'Control'): Promise<readonly KeyRule[]> {
  await runCommand(window, 'Preferences: Open Default Keyboard Shortcuts (JSON)');
  await tab(window, 'Default Keybindings').waitFor();
  await window.evaluate(() => navigator.clipboard.writeText(''));
  await window.locator('.editor-instance .view-lines').click();
  await window.keyboard.press(`${command}+A`);
  // The browser itself copies, and runs on Linux whatever it calls itself.
  await window.keyboard.press('Control+C');
  const rules = rulesIn(await clipboardWith(window, '// - '));
  await runCommand(window, 'View: Close Editor');
  return rules;
}

describe('the keys', () => {
  const open = useVSCode(() => ({
    userSettings: { 'dnac.controllers': [{ name: 'far', url: 'https://127.0.0.9:9', username: 'noc' }] },
  }));

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
        await window.keyboard.press(`${command}+K`);
        await window.keyboard.press('h');
        await quickInput.asks('Trace Path');
        await window.keyboard.press('Escape');
        await quickInput.gone();
        assert.equal((await text.innerText()).trim(), '');
      });

      it('are about the selected trace in the Traces view', async () => {
        await runCommand(window, 'DNAC: Try the Demo Network');
        await quickInput.row('Wired across the core').click();
        await new ResultPage(window).shows('Reached');
        // The keys are the page's while that has the focus; a click alone would open it again.
        await runCommand(window, 'View: Close Editor');
        const row = traceRow(window, pair).filter({ hasText: 'Reached' });
        await row.click({ modifiers: [command] });
        await row.and(window.locator('[aria-selected="true"]')).waitFor();
        await window.keyboard.press('F2');
        await quickInput.asks('Rename Trace');
        await quickInput.answer('the till');
        await traceRow(window, 'the till').waitFor();
        await window.keyboard.press(remove);
        await dialog(window).getByText("Delete the trace 'the till' from this machine?").waitFor();
        await dialog(window).getByRole('button', { name: 'Delete' }).click();
        await traceRow(window, 'the till').waitFor({ state: 'detached' });
      });

      it('are about the selected controller in the Controllers view', async () => {
        await controllerRow(window, 'far').click();
        await window.keyboard.press('F2');
        await quickInput.asks('Edit far');
        await window.keyboard.press('Escape');
        await quickInput.gone();
        await window.keyboard.press(remove);
        await dialog(window).getByText("Remove the controller 'far'?").waitFor();
        await dialog(window).getByRole('button', { name: 'Cancel' }).click();
      });
    });
  }
});
