import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { stories, type StoryName } from '../fixtures/tracesOfStories';
import { startPageHarness, type PageHarness } from './pageHarness';
import { themes, type ThemeName } from './themes';

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const looked: readonly StoryName[] = [
  'wired',
  'wireless',
  'blocked',
  'doubts',
  'running',
  'failed',
  'notFound',
  'partial',
  'everything',
];

describe('the page for everybody', function () {
  this.timeout(60_000);
  let harness: PageHarness;
  let axe: string;
  before(async () => {
    harness = await startPageHarness();
    axe = await readFile(axeFile, 'utf8');
  });
  after(() => harness.close());

  for (const theme of Object.keys(themes) as readonly ThemeName[]) {
    for (const width of [1180, 400]) {
      it(`has nothing that axe finds, in ${theme} at ${width} pixels`, async () => {
        const open = await harness.open({ theme, width });
        await open.page.evaluate(axe);
        for (const story of looked) {
          await open.show(stories[story]);
          assert.deepEqual(await violations(open.page), [], story);
          if (stories[story].hops.length === 0) continue;
          await open.page.locator('[data-hop="1"]').click();
          await open.page.locator('[data-hop="2"]').hover();
          if ((await open.page.locator('details[open]').count()) === 0)
            await open.page.locator('summary').click();
          assert.deepEqual(await violations(open.page), [], `${story} with details`);
          await open.page.keyboard.press('Escape');
          await open.page.locator('[data-hop]').last().focus();
          assert.deepEqual(await violations(open.page), [], `${story} with details that follow`);
          await open.page.keyboard.press('Escape');
        }
        await open.close();
      });
    }
  }

  for (const [width, what] of [
    [320, 'a narrow panel'],
    [590, 'a panel at 200 % zoom'],
    [880, 'the narrowest wide panel'],
  ] as const) {
    it(`never scrolls sideways in ${what}`, async () => {
      const open = await harness.open({ width, height: 400 });
      for (const story of looked) {
        await open.show(stories[story]);
        for (const [index] of stories[story].hops.entries()) {
          await open.page.locator(`[data-hop="${index}"]`).click();
          assert.equal(await overflow(open.page), 0, `${story}, hop ${index + 1}`);
        }
      }
      await open.close();
    });
  }

  it('keeps a focused hop clear of the details at the foot of a narrow page', async () => {
    const open = await harness.open({ width: 400, height: 600 });
    await open.show(stories.wireless);
    await open.page.locator('[data-hop="0"]').focus();
    for (let index = 1; index < stories.wireless.hops.length; index += 1) {
      await open.page.keyboard.press('ArrowDown');
      const isClear = await open.page.evaluate(() => {
        const hop = document.activeElement?.getBoundingClientRect();
        const details = document.querySelector('.beside')?.getBoundingClientRect();
        return hop !== undefined && details !== undefined && hop.top >= 0 && hop.top + 20 <= details.top;
      });
      assert.ok(isClear);
    }
    await open.close();
  });

  it('stands still when motion is not wanted', async () => {
    const open = await harness.open();
    await open.page.emulateMedia({ reducedMotion: 'reduce' });
    await open.show(stories.running);
    assert.equal(await open.page.evaluate(() => document.getAnimations().length), 0);
    await open.close();
  });
});

async function violations(page: Page): Promise<readonly string[]> {
  const results = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
    return axe.run();
  });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.html} (${node.failureSummary ?? ''})`),
  );
}

/** Pixels by which the page, or the details in it, are wider than their place. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const boxes = [document.documentElement, ...document.querySelectorAll('.beside, .card, .hop-button')];
    return Math.max(...boxes.map(box => box.scrollWidth - box.clientWidth));
  });
}
