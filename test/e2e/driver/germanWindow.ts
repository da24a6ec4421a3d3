import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { englishIn } from './ourEnglish';
import { press } from './press';
import { visibleTexts } from './visibleTexts';
import { summon } from './workbench';

/** VS Code's own words beside ours: there is no language pack here, so they stay English. */
const ofVSCode = [
  /^(DNAC|Controller|Traces) (actions|Section)$/,
  /^(Views and )?More Actions\.\.\.$/,
  /^\d+ (Results|Selected)$/,
  /^DNAC: Focus on .*$/,
  /^Click to execute command 'dnac\..*'$/,
  /^(Close Dialog|Notification Actions)$/,
  /^(Back|Cancel|Close|OK|Progress|Welcome|Info|Warning|Error)( \(.+\))?$/,
  /^Inspect this in the accessible view \(.*?\)\. /,
  /: (Not completed|Completed)$/,
  /^Checkbox for Step /,
  /^Tip: Use keyboard shortcut/,
  /, has actions$/,
  /^Actions for /,
  /\(Press 'Enter' to confirm or 'Escape' to cancel\)/g,
];
/** What the controller says of its devices, lists and reasons stands on the screen in its own words. */
const ofController = [
  /^Managed$/,
  /\b(border router|Switches and Hubs|routed)\b/g,
  /\b\d+ (deny|permit) .*/,
  /\bNot able to locate .*/,
  /\bEgress Nexthop .*/,
  /\bThe access lists of .* could not be read\./,
];
const notOurs = [...ofVSCode, ...ofController];

/** Says that no English of ours is left in what a person sees there, or would have read out. */
export async function isGerman(name: string, surface: Locator): Promise<void> {
  await surface.first().waitFor();
  const shown = await visibleTexts(surface);
  assert.ok(shown.length > 0, `${name} shows nothing`);
  assertGerman(name, shown);
}

/** The same of texts that were read already. */
export function assertGerman(name: string, shown: readonly string[]): void {
  const ours = shown.map(text => notOurs.reduce((rest, own) => rest.replace(own, ''), text));
  assert.deepEqual(englishIn(ours), [], name);
}

/** The labels of all rows that the palette offers for a word, however far down. */
export async function paletteLabels(page: Page, word: string): Promise<readonly string[]> {
  await summon(page, 'F1');
  const widget = page.locator('.quick-input-widget:visible');
  await widget.locator('.quick-input-box input').fill(`>${word}`);
  const rows = widget.locator('.quick-input-list .monaco-list-row');
  await rows.filter({ hasText: word }).first().waitFor();
  const labels: string[] = [];
  for (;;) {
    // The list draws what is in sight.
    const row = rows.and(widget.locator(`[data-index="${labels.length}"]`));
    const label = (await row.count()) === 0 ? '' : await row.locator('.label-name').first().innerText();
    if (!label.startsWith(word)) break;
    labels.push(label);
    await press(page, 'ArrowDown');
  }
  await press(page, 'Escape');
  return labels;
}
