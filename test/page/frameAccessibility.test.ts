import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { deviceHop, port } from '../fixtures/hops';
import { finishedTrace, runningTrace, wiredHops } from '../fixtures/traces';
import { manyHops, stories } from '../fixtures/tracesOfStories';
import { themes, type ThemeName } from './themes';
import { usePage } from './usePage';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const watch = { runs: 3, mostRuns: 30, isOver: false, changes: ['14:03: goes through core-2, was core-1'] };

describe('toolbar, table and menus for everybody', function () {
  this.timeout(120_000);
  const used = usePage();
  let axe: string;
  before(async () => {
    axe = await readFile(axeFile, 'utf8');
  });

  for (const theme of Object.keys(themes) as readonly ThemeName[]) {
    it(`have nothing that axe finds, in ${theme}`, async () => {
      const page = await used.show(stories.blocked, { watch }, { theme });
      await page.evaluate(axe);
      const looksGood = async (what: string) => assert.deepEqual(await violations(page), [], what);
      for (const level of ['Devices', 'Everything']) {
        await used.choose(level);
        await looksGood(`list, ${level}`);
      }
      await page.locator('.filter-input').fill('dist');
      await looksGood('filtered');
      await page.locator('.filter-input').fill('');
      await used.choose('Table');
      await used.hop(2).click();
      await looksGood('table with details');
      for (const name of ['Columns', 'Save', 'More ways to compare']) {
        await page.getByRole('button', { name, exact: true }).click();
        await looksGood(`menu: ${name}`);
        await page.keyboard.press('Escape');
      }
      await page.keyboard.press('?');
      await looksGood('keys');
      await page.keyboard.press('Escape');
      await used.choose('List');
      await used.update(finishedTrace(manyHops(40)));
      assert.ok((await page.locator('.fold').count()) > 0);
      await looksGood('folds');
      await used.update(runningTrace({ id: 'another' }));
      assert.equal(await page.locator('.held').count(), 1);
      await looksGood('the run before, while a new one runs');
    });

    it(`have a contrast of 4.5 to 1 or more where axe cannot measure, in ${theme}`, async () => {
      const page = await used.show(stories.blocked, { watch }, { theme });
      const measured = async (selector: string) => {
        const found = await page.locator(selector).evaluateAll(contrasts);
        assert.ok(found.length > 0, selector);
        for (const { ratio, text } of found)
          assert.ok(ratio >= 4.5, `${selector} ${text}: ${ratio.toFixed(2)}`);
      };
      await measured('.segment span');
      await page.locator('.filter-input').fill('dist');
      await measured('.filter-count');
      await used.choose('Table');
      await used.hop(2).click();
      await page.mouse.move(1, 1);
      await measured('.hop-table tbody td .cell, .row-name, .sort span:first-child');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Save' }).click();
      await measured('.menu-item, .menu-title');
    });
  }

  for (const [width, what] of [
    [320, 'a narrow panel'],
    [590, 'a panel at 200 % zoom'],
  ] as const) {
    it(`never scroll sideways in ${what}, at any level, with any menu`, async () => {
      for (const trace of [stories.everything, stories.wireless, withLongNames()]) {
        const page = await used.show(trace, { watch }, { width, height: 500 });
        for (const view of ['List', 'Table']) {
          await used.choose(view);
          for (const level of ['Devices', 'Interfaces', 'Everything']) {
            await used.choose(level);
            assert.equal(await overflow(page), 0, `${view}, ${level}`);
          }
        }
        for (const name of ['More ways to compare', 'Copy as …', 'Save', 'Columns']) {
          await page.getByRole('button', { name, exact: true }).click();
          assert.equal(await overflow(page), 0, name);
          const box = await page.getByRole('menu').boundingBox();
          assert.ok(box !== null && box.x >= 0 && box.x + box.width <= width, name);
          await page.keyboard.press('Escape');
        }
        await page.keyboard.press('?');
        assert.equal(await overflow(page), 0, 'keys');
        await used.open.close();
      }
      await used.show(stories.wired);
    });
  }

  it('show hostile names as text in table, titles and copied text', async () => {
    const hostile = '<img src=x onerror="document.title=\'owned\'">\u202egnp.exe\u0007${1}';
    const hop = deviceHop(hostile, '10.20.0.2', {
      role: hostile,
      link: hostile,
      tunnels: [hostile],
      ingress: { physical: port(hostile, [1, 1], { vrf: hostile }), virtual: [] },
      raw: { [hostile]: hostile },
    });
    const page = await used.show(finishedTrace([...wiredHops.slice(0, 1), hop, ...wiredHops.slice(4)]));
    await used.choose('Table');
    await used.choose('Everything');
    await used.hop(1).click();
    await page.locator('.filter-input').fill('<img');
    const text = await page.locator('main').innerText();
    assert.ok(text.includes('<img src=x onerror='));
    assert.ok((await page.locator('.card .section').last().innerText()).includes('\\u202egnp.exe\\x07'));
    const source = await page.content();
    for (const hidden of ['\u0007', '\u202e']) assert.ok(!source.includes(hidden));
    await page.getByRole('button', { name: 'Copy: Also said' }).click();
    assert.doesNotMatch(JSON.stringify(await used.posted()), /\\u0007|\u202e/);
    assert.equal(await page.locator('main img').count(), 0);
    assert.equal(await page.title(), 'Path trace');
  });

  it('show the whole of a long name on hover', async () => {
    await used.show(withLongNames());
    await used.choose('Table');
    const name = used.hop(1);
    assert.equal(await name.getAttribute('title'), await name.locator('.row-name').textContent());
    const cut = await name.locator('.row-name').evaluate(text => text.scrollWidth > text.clientWidth);
    assert.equal(cut, true);
  });
});

function withLongNames() {
  const name = 'building-2-floor-3-distribution-switch-of-the-western-wing-in-the-cold-aisle-0042';
  const hop = deviceHop(name, '10.20.0.2', {
    ingress: { physical: port(`TenGigabitEthernet1/0/3.${'4'.repeat(40)}`, [1.1e9, 3.1e8]), virtual: [] },
  });
  return finishedTrace([...wiredHops.slice(0, 1), hop, ...wiredHops.slice(3)]);
}

async function violations(page: Page): Promise<readonly string[]> {
  const results = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
    return axe.run();
  });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.html} (${node.failureSummary ?? ''})`),
  );
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** The contrast of each element's text with what is painted under it, colours laid over each other as they are. */
function contrasts(elements: readonly Element[]): readonly { ratio: number; text: string }[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const painted = (colours: readonly string[]): readonly number[] => {
    if (canvas === null) return [0, 0, 0];
    canvas.clearRect(0, 0, 1, 1);
    for (const colour of colours) {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
    }
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (rgb: readonly number[]): number => {
    const linear = rgb.slice(0, 3).map(value => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
  };
  return elements
    .filter(element => element.textContent.trim() !== '')
    .map(element => {
      const under: string[] = [];
      for (let at: Element | null = element; at !== null; at = at.parentElement)
        under.unshift(getComputedStyle(at).backgroundColor);
      const back = luminance(painted(under));
      const text = luminance(painted([...under, getComputedStyle(element).color]));
      const ratio = (Math.max(back, text) + 0.05) / (Math.min(back, text) + 0.05);
      return { ratio, text: element.textContent.trim() };
    });
}
