import assert from 'node:assert/strict';
import type { FromPage } from '../../src/path/pageProtocol';
import { stories } from '../fixtures/tracesOfStories';
import { viewOf } from './pageHarness';
import { usePage } from './usePage';

describe('what may be done with a trace', function () {
  this.timeout(20_000);
  const used = usePage();
  const button = (name: string) => used.page.getByRole('button', { name, exact: true });
  const items = () => used.page.getByRole('menuitem').allInnerTexts();

  it('is posted by a click, as the protocol has it', async () => {
    await used.show(stories.wired);
    for (const name of ['Re-run', 'Reverse', 'Compare', 'Copy', 'Pin', 'Watch']) await button(name).click();
    assert.deepEqual(await used.posted(), [
      { type: 'rerun' },
      { type: 'reverse' },
      { type: 'compare' },
      { type: 'copy', target: 'report' },
      { type: 'pin' },
      { type: 'watch' },
    ]);
  });

  it('is posted by a single key, which stands in the title and beside the name', async () => {
    const page = await used.show(stories.wired);
    for (const key of ['r', 'x', 'd', 'c', 'p', 'w']) await page.keyboard.press(key);
    assert.deepEqual(
      (await used.posted()).map(({ type }) => type),
      ['rerun', 'reverse', 'compare', 'copy', 'pin', 'watch'],
    );
    assert.equal(await button('Re-run').getAttribute('title'), 'Ask the controller again (R)');
    assert.equal(await button('Re-run').getAttribute('aria-keyshortcuts'), 'R');
    assert.equal(await button('Re-run').locator('kbd').innerText(), 'R');
  });

  for (const to of ['Copy as …', 'Save'] as const) {
    it(`exports every format, plain and redacted: ${to}`, async () => {
      await used.show(stories.wired);
      const names = ['Text', 'Markdown', 'Mermaid diagram', 'CSV table', 'JSON (trace file)', 'SVG picture'];
      await button(to).click();
      assert.deepEqual(await items(), [...names, ...names]);
      for (let place = 0; place < 12; place += 1) {
        if (place > 0) await button(to).click();
        await used.page.getByRole('menuitem').nth(place).click();
      }
      const formats = ['text', 'markdown', 'mermaid', 'csv', 'json', 'svg'] as const;
      const expected = [false, true].flatMap(redacted =>
        formats.map((format): FromPage => ({
          type: 'export',
          to: to === 'Save' ? 'file' : 'clipboard',
          format,
          redacted,
        })),
      );
      assert.deepEqual(await used.posted(), expected);
      assert.equal(await used.page.getByRole('group', { name: 'Redacted' }).count(), 0);
    });
  }

  it('compares with another run, or with the way back', async () => {
    await used.show(stories.wired);
    for (const place of [0, 1]) {
      await button('More ways to compare').click();
      await used.page.getByRole('menuitem').nth(place).click();
    }
    assert.deepEqual(await used.posted(), [{ type: 'compare' }, { type: 'compareWithReverse' }]);
  });

  it('opens, walks and leaves a menu by keys, and the focus comes back', async () => {
    const page = await used.show(stories.wired);
    const active = () => page.evaluate(() => document.activeElement?.textContent.trim());
    await page.keyboard.press('s');
    assert.equal(await active(), 'Text');
    assert.equal(await button('Save').getAttribute('aria-expanded'), 'true');
    for (const [key, name] of [
      ['ArrowUp', 'SVG picture'],
      ['ArrowDown', 'Text'],
      ['End', 'SVG picture'],
      ['Home', 'Text'],
      ['m', 'Markdown'],
      ['m', 'Mermaid diagram'],
      ['c', 'CSV table'],
    ] as const) {
      await page.keyboard.press(key);
      assert.equal(await active(), name, key);
    }
    await page.keyboard.press('Escape');
    assert.equal(await page.getByRole('menu').count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-menu')), 'save');
    assert.deepEqual(await used.posted(), []);
    await page.keyboard.press('ArrowUp');
    assert.equal(await active(), 'SVG picture');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-menu')), 'save');
    assert.equal((await used.posted()).length, 1);
  });

  it('closes a menu when the reader goes elsewhere, and has one open at a time', async () => {
    const page = await used.show(stories.wired);
    await button('Save').click();
    await used.hop(2).click();
    assert.equal(await page.getByRole('menu').count(), 0);
    await button('Save').click();
    await button('Copy as …').click();
    assert.equal(await page.getByRole('menu').count(), 1);
    await page.keyboard.press('Tab');
    assert.equal(await page.getByRole('menu').count(), 0);
  });

  it('types r, x, d, c and the other keys into the filter, and posts nothing', async () => {
    const page = await used.show(stories.wired);
    await page.keyboard.press('/');
    await page.keyboard.type('rxdcspw/?');
    assert.equal(await page.locator('.filter-input').inputValue(), 'rxdcspw/?');
    assert.equal(await page.locator('dialog[open]').count(), 0);
    assert.deepEqual(await used.posted(), []);
  });

  it('leaves keys with modifiers, repeated keys and a composition alone', async () => {
    const page = await used.show(stories.wired);
    for (const key of ['Control+r', 'Alt+x', 'Meta+d', 'Shift+c', 'Control+c'])
      await page.keyboard.press(key);
    await page.evaluate(() => {
      for (const more of [{ isComposing: true }, { repeat: true }])
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', bubbles: true, ...more }));
    });
    assert.deepEqual(await used.posted(), []);
    await page.keyboard.press('r');
    assert.deepEqual(await used.posted(), [{ type: 'rerun' }]);
  });

  it('has no single keys, nor shows any, when they are switched off', async () => {
    const { thresholds } = viewOf(stories.wired).options;
    const page = await used.show(stories.wired, { options: { thresholds, singleKeys: false } });
    for (const key of ['r', 'x', 'd', 'c', 's', 'p', 'w', '/', '?']) await page.keyboard.press(key);
    assert.deepEqual(await used.posted(), []);
    assert.equal(await page.locator('main kbd, dialog[open], [role=menu], [aria-keyshortcuts]').count(), 0);
    assert.equal(await button('Re-run').getAttribute('title'), 'Ask the controller again');
  });

  it('lists its keys on "?", as a dialog that Escape closes', async () => {
    const page = await used.show(stories.wired);
    await used.hop(1).click();
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    assert.match(await dialog.innerText(), /R\s+Re-run\s+X\s+Reverse\s+D\s+Compare\s+C\s+Copy\s+S\s+Save/);
    await page.keyboard.press('r');
    assert.deepEqual(await used.posted(), []);
    await page.keyboard.press('Escape');
    assert.equal(await dialog.count(), 0);
    assert.equal(await used.cardTitle(), 'acc-3');
    assert.equal(await used.focusedHop(), '1');
    await button('Keys of this page').click();
    await dialog.getByRole('button', { name: 'Close' }).click();
    assert.equal(await dialog.count(), 0);
  });

  it('offers a file neither cancel, pin nor watch', async () => {
    const page = await used.show(stories.wired, { from: 'file' });
    for (const name of ['Pin', 'Watch', 'Cancel']) assert.equal(await button(name).count(), 0, name);
    for (const key of ['p', 'w']) await page.keyboard.press(key);
    await used.update(stories.running, { from: 'file' });
    assert.equal(await button('Cancel').count(), 0);
    assert.deepEqual(await used.posted(), []);
  });

  it('does nothing that a running trace cannot do', async () => {
    const page = await used.show(stories.running);
    for (const key of ['r', 'x', 'd', 'c', 's', 'w']) await page.keyboard.press(key);
    for (const name of ['Re-run', 'Compare', 'Save']) await button(name).click({ force: true });
    assert.deepEqual(await used.posted(), []);
    assert.equal(await page.getByRole('menu').count(), 0);
  });

  it('says that a tab is pinned, and lets go of it by the same button', async () => {
    await used.show(stories.wired, { isPinned: true });
    assert.equal(await button('Pin').getAttribute('aria-pressed'), 'true');
    assert.match((await button('Pin').getAttribute('title')) ?? '', /^Let this tab be used/);
    await button('Pin').click();
    assert.deepEqual(await used.posted(), [{ type: 'pin' }]);
  });

  it('says how far a watch is and what has changed, tells a screen reader only the changes, and ends it', async () => {
    const page = await used.show(stories.wired, {
      watch: { runs: 3, mostRuns: 30, isOver: false, changes: [] },
    });
    assert.equal(await page.locator('.watch').innerText(), 'Watching: run 3 of 30, no change');
    const before = await used.said();
    await used.update(
      { ...stories.wired, id: 'run-4' },
      { watch: { runs: 4, mostRuns: 30, isOver: false, changes: [] } },
    );
    assert.equal(await used.said(), before);
    const changes = ['14:03: goes through core-2, was core-1'];
    await used.update(
      { ...stories.wired, id: 'run-5' },
      { watch: { runs: 5, mostRuns: 30, isOver: false, changes } },
    );
    assert.equal(await used.said(), changes[0]);
    assert.match(
      await page.locator('.watch').innerText(),
      /Watching: run 5 of 30\s+14:03: goes through core-2/,
    );
    await button('Stop watching').click();
    await page.keyboard.press('w');
    assert.deepEqual(await used.posted(), [{ type: 'stopWatch' }, { type: 'stopWatch' }]);
    await used.update(stories.wired, { watch: { runs: 30, mostRuns: 30, isOver: true, changes: [] } });
    assert.equal(await page.locator('.watch').innerText(), 'Watched, runs: 30, no change');
    await button('Watch').click();
    assert.equal((await used.posted()).at(-1)?.type, 'watch');
  });

  it('tells VS Code where a right click was', async () => {
    const page = await used.show(stories.wired);
    const context = (element: string) =>
      page
        .locator(element)
        .first()
        .evaluate(node => JSON.parse(node.getAttribute('data-vscode-context') ?? '{}') as unknown);
    const rest = { preventDefaultContextMenuItems: true };
    assert.deepEqual(await context('body'), { webviewSection: 'page', ...rest });
    assert.deepEqual(await context('li.hop:nth-child(3)'), { webviewSection: 'hop', hop: 2, ...rest });
    await used.choose('Table');
    assert.deepEqual(await context('tbody tr:nth-child(3)'), { webviewSection: 'hop', hop: 2, ...rest });
  });
});
