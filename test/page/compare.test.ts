import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { comparisons, sideBySide, type ComparedRuns, type ComparisonName } from '../fixtures/comparisons';
import { deviceHop, port } from '../fixtures/hops';
import { finishedTrace, wiredHops } from '../fixtures/traces';
import type { PageOptions } from './pageHarness';
import { themes, type ThemeName } from './themes';
import { usePage } from './usePage';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const names = Object.keys(comparisons) as readonly ComparisonName[];

describe('two runs compared on the page', function () {
  this.timeout(60_000);
  const used = usePage();

  const show = ({ after, comparison }: ComparedRuns, options: PageOptions = {}) =>
    used.show(after, { comparison }, options);
  const post = ({ after, comparison }: ComparedRuns) => used.update(after, { comparison });
  /** Text as it is read, in one line. */
  const texts = async (selector: string) =>
    (await used.page.locator(selector).allTextContents()).map(text => text.replace(/\s+/g, ' ').trim());

  it('says the one sentence first, then what became of both runs, when and where', async () => {
    await show(comparisons.blocked);
    assert.match((await texts('.compare'))[0] ?? '', /^blocked at hop 3, was reached /);
    assert.deepEqual(await texts('.compare-run'), [
      'Before Reached 2026-11-23 19:11:00 +01:00 · campus-lab · 3 devices · 5 hops',
      'After Blocked at dist-2 2026-11-24 13:02:50 +01:00 · campus-lab · 3 devices · 6 hops',
    ]);
    assert.deepEqual(await texts('.compare-counts'), ['2 changed · 1 new · 3 the same']);
  });

  it('reads line by line: what it is, the hop of each run, what changed', async () => {
    await show(comparisons.changed);
    assert.deepEqual((await texts('.compare-row')).slice(1, 5), [
      'changed Before 2 acc-3 10.20.0.3 access After 2 acc-3 10.20.0.3 access' +
        ' ingress Gi1/0/12 Vlan20 → Gi2/0/12 Vlan20 stack member 1 → 2' +
        ' egress Te1/1/1 → Te1/1/2 software 17.9.5 → 17.12.4',
      'the same Before 3 dist-2 10.20.0.2 distribution After 3 dist-2 10.20.0.2 distribution',
      'replaced Before 4 core-1 10.8.0.1 core in Te0/0/1 · out Te0/0/2' +
        ' After 4 core-2 10.8.0.2 core in Te0/0/1 · out Te0/0/2',
      'gone Before 5 core-3 10.8.0.3 core in Te0/0/1 · out Te0/0/2 After not on this path',
    ]);
  });

  it('calls it another of several equal paths, at every line of it', async () => {
    const page = await show(comparisons.equalPath);
    assert.deepEqual(await texts('.compare h2'), ['another of several equal paths']);
    assert.equal(await page.locator('.compare-row', { hasText: 'equal path' }).count(), 2);
  });

  it('shows the way back beside the way there, numbered as it runs', async () => {
    await show(comparisons.wayBack);
    assert.deepEqual(await texts('.compare h3'), ['Way there', 'Way back']);
    assert.match((await texts('.compare-facts'))[1] ?? '', /^10\.9\.4\.20 → 10\.20\.1\.15 TCP :443 ·/);
    assert.match((await texts('.compare-row.is-replaced'))[0] ?? '', /Way there 4 core-1.*Way back 3 core-2/);
    assert.match((await texts('.compare-note'))[0] ?? '', /in and out are swapped/);
  });

  it('folds what is the same, and opens it by keyboard', async () => {
    const page = await show(comparisons.long);
    assert.deepEqual(
      await texts('summary'),
      [39, 87, 87, 87, 88].map(count => `${count} hops the same`),
    );
    assert.equal(await page.locator('.compare-row:visible').count(), 12);
    await page.getByRole('button', { name: 'Close comparison' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('.compare-row:visible').count(), 12 + 39);
    await post(comparisons.long);
    assert.equal(await page.locator('.compare-row:visible').count(), 12 + 39);
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('.compare-row:visible').count(), 12);
  });

  it('switches counters, as the extension has them, and closes', async () => {
    const page = await show(comparisons.same);
    const counters = page.getByRole('switch', { name: 'Counters' });
    assert.equal(await counters.isChecked(), false);
    await counters.focus();
    await page.keyboard.press('Space');
    await post(comparisons.counters);
    assert.equal(await counters.isChecked(), true);
    assert.deepEqual(await texts('.compare-changes li'), ['CPU 4 % → 71 %', 'memory 41 % → 44 %']);
    await page.getByRole('switch').click();
    await page.getByRole('button', { name: 'Close comparison' }).click();
    assert.deepEqual(await used.posted(), [
      { type: 'compareCounters', isOn: true },
      { type: 'compareCounters', isOn: false },
      { type: 'closeComparison' },
    ]);
  });

  it('is gone when the comparison is, and leaves the focus with the button that compares', async () => {
    const page = await show(comparisons.same);
    await page.getByRole('button', { name: 'Close comparison' }).focus();
    await page.keyboard.press('Enter');
    await used.update(comparisons.same.after);
    assert.equal(await page.locator('.compare').count(), 0);
    assert.equal(await page.locator('[data-hop]').count(), 5);
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('data-action')), 'compare');
  });

  it('is told to screen readers by its sentence, and told again only when that has changed', async () => {
    const page = await show(comparisons.same);
    const said = () => page.locator('[role=status]').textContent();
    assert.equal(await said(), 'the same path');
    await page.locator('[role=status]').evaluate(element => (element.textContent = ''));
    await post(comparisons.same);
    assert.equal(await said(), '');
    await post(comparisons.counters);
    assert.equal(await said(), 'the same path; only counters differ');
  });

  it('shows hostile names as text, with every hidden character written out', async () => {
    const hostile = '<img src=x onerror="document.title=\'owned\'">\u202egnp.exe\u0007{before}';
    const named = (name: string) =>
      deviceHop(name, name, {
        ingress: { physical: port(name, [1, 1]), virtual: [] },
        softwareVersion: name,
      });
    const hops = (name: string) => [...wiredHops.slice(0, 1), named(name), ...wiredHops.slice(4)];
    const controller = { name: hostile, origin: hostile };
    await show(sideBySide(finishedTrace(hops(hostile), { controller }), finishedTrace(hops(`${hostile}2`))));
    const shown = await used.page.locator('.compare').innerText();
    assert.ok(shown.includes('<img src=x onerror='));
    assert.ok(shown.includes('\\u202egnp.exe\\x07{before}'));
    const source = await used.page.content();
    for (const hidden of ['\u0007', '\u202e']) assert.ok(!source.includes(hidden));
    assert.equal(await used.page.locator('main img').count(), 0);
  });

  it('never shows undefined, an object or a placeholder', async () => {
    await show(comparisons.same);
    for (const name of names) {
      await post(comparisons[name]);
      assert.doesNotMatch((await texts('.compare')).join(' '), /undefined|null\b|\[object|NaN|\{\w+\}/, name);
    }
  });

  for (const [width, what] of [
    [320, 'a narrow panel'],
    [590, 'a panel at 200 % zoom'],
  ] as const) {
    it(`never scrolls sideways in ${what}`, async () => {
      const page = await show(comparisons.same, { width, height: 400 });
      for (const name of names) {
        await post(comparisons[name]);
        const wider = await page.evaluate(() => {
          const boxes = [document.documentElement, ...document.querySelectorAll('.compare, .compare-row')];
          return Math.max(...boxes.map(box => box.scrollWidth - box.clientWidth));
        });
        assert.equal(wider, 0, name);
      }
    });
  }

  it('shows a hop that is the same once where there is room for one, with its number before', async () => {
    await show(comparisons.changed, { width: 320 });
    const row = used.page.locator('.compare-row', { hasText: 'acc-9' });
    assert.deepEqual((await row.locator('.compare-moved').allInnerTexts()).at(0), 'was hop 6');
    const box = await row.locator('.compare-before').boundingBox();
    assert.ok(box !== null && box.width <= 1);
  });

  for (const theme of Object.keys(themes) as readonly ThemeName[]) {
    for (const width of [1180, 400]) {
      it(`has nothing that axe finds, in ${theme} at ${width} pixels`, async () => {
        const page = await show(comparisons.same, { theme, width });
        await page.evaluate(await readFile(axeFile, 'utf8'));
        for (const name of names) {
          await post(comparisons[name]);
          await page.evaluate(() => document.querySelectorAll('details').forEach(fold => (fold.open = true)));
          if (name !== 'long') assert.deepEqual(await violations(page), [], name);
        }
      });
    }
  }
});

async function violations(page: Page): Promise<readonly string[]> {
  const results = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(context: string): Promise<AxeResults> } };
    return axe.run('.compare');
  });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.html} (${node.failureSummary ?? ''})`),
  );
}
