import assert from 'node:assert/strict';
import { assertGerman, isGerman } from './driver/germanWindow';
import { eventually } from '../unit/tracing/eventually';
import type { OpenVSCode } from './driver/openVSCode';
import { press } from './driver/press';
import { QuickInput } from './driver/quickInput';
import { useVSCode } from './driver/useVSCode';
import { runCommand } from './driver/workbench';
import { visibleTexts } from './driver/visibleTexts';

const ours = '@ext:pathtrace.dnac-path-trace';
const steps = [
  'Demonetz ausprobieren',
  'Einen Pfad lesen',
  'Ihren Controller hinzufügen',
  'Aus einem Ticket',
];

describe('settings and walkthrough in a German window', () => {
  const open = useVSCode(() => ({ language: 'de' }));
  let vscode: OpenVSCode;
  before(() => {
    vscode = open();
  });

  it('describe each setting in German', async () => {
    const { page } = vscode;
    await runCommand(page, 'Preferences: Open Settings (UI)');
    const editor = page.locator('.settings-editor');
    const search = editor.locator('.suggest-input-container .view-line');
    // What is typed while the settings are still being drawn is lost, or a part of it.
    await eventually('the search is typed', async () => {
      await search.click();
      await press(page, 'Control+A');
      await page.keyboard.insertText(ours);
      return (await search.innerText()) === ours;
    });
    const described = editor.locator('.setting-item-description');
    await described.filter({ hasText: 'Ihre Catalyst Center' }).waitFor();
    const texts = new Set<string>();
    // The list draws what is in sight.
    await editor.locator('.settings-tree-container .monaco-list').first().hover();
    for (let turn = 0; turn < 20; turn += 1) {
      for (const text of await visibleTexts(described)) texts.add(text);
      await page.mouse.wheel(0, 400);
      await page.waitForFunction(() => new Promise(resolve => requestAnimationFrame(() => resolve(true))));
    }
    await vscode.screenshot('german-settings');
    assert.ok(texts.size >= 12, [...texts].join('\n'));
    assertGerman('settings', [...texts]);
    // The newest VS Code shows settings in a dialog, in which F1 opens no palette.
    await press(page, 'Escape');
  });

  it('lead through the first steps in German', async () => {
    await runCommand(vscode.page, 'Welcome: Open Walkthrough...');
    await new QuickInput(vscode.page).pick('Einen Pfad verfolgen');
    for (const title of steps) {
      const step = vscode.page.locator('.getting-started-step').filter({ hasText: title });
      await step.click();
      await isGerman(title, step);
    }
    await isGerman(
      'the walkthrough',
      vscode.page.locator('.gettingStartedDetailsContent .getting-started-category'),
    );
    await vscode.screenshot('german-walkthrough');
  });
});
