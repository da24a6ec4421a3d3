import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import type { DetailLevel } from '../../src/path/pageProtocol';
import type { Trace } from '../../src/path/trace';
import { deviceStatistics } from '../fixtures/hops';
import { finishedTrace, wiredHops } from '../fixtures/traces';
import { manyHops, stories } from '../fixtures/tracesOfStories';
import { diagramStories } from './diagramStories';
import type { PageOptions } from './pageHarness';
import { themes, type ThemeName } from './themes';
import { usePage } from './usePage';

const levels = ['devices', 'interfaces', 'everything'] as const;

describe('what the diagram shows', function () {
  this.timeout(60_000);
  const used = usePage();
  let axe: string;

  before(async () => {
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  });

  async function draw(trace: Trace, level: DetailLevel = 'interfaces', options: PageOptions = {}) {
    await used.show(trace, {}, { ...options, kept: { traceId: trace.id, view: 'diagram', level } });
    await used.page.locator('.diagram-content:not(.is-unplaced)').waitFor();
    return used.page;
  }
  const hop = (index: number) => used.page.locator(`.diagram [data-hop="${index}"]`);
  const wordsOf = (index: number) => hop(index).locator('.place-words, .visit-words').innerText();
  const lines = () =>
    used.page
      .locator('.diagram .wire')
      .evaluateAll(wires => wires.map(wire => /wire-(\w+)/.exec(wire.getAttribute('class') ?? '')?.[1]));

  it('tells switched, routed, tunnelled and inferred links apart, and says in words how each is known', async () => {
    const page = await draw(stories.wireless);
    assert.deepEqual(await lines(), [
      'switched',
      'tunnel',
      'tunnel',
      'tunnel',
      'routed',
      'routed',
      'switched',
    ]);
    const words = await page.locator('.wire-words').allInnerTexts();
    assert.ok(words.some(text => /ECMP · one of several equal paths/.test(text)));
    assert.ok(words.some(text => /Switched · in CAPWAP Tunnel/.test(text)));
  });

  it('stops at the denying interface, names the list, and says what lies beyond', async () => {
    const page = await draw(stories.blocked);
    assert.equal(await page.locator('.place.is-denied .stop polygon').count(), 1);
    assert.match(await page.locator('.place-denial').innerText(), /Denied inbound on Vlan20\s+ACL PCI-IN/);
    assert.equal(await page.locator('.wire-end .is-denying').innerText(), 'Vlan20');
    assert.equal(await page.locator('.node.is-beyond').count(), 3);
    assert.equal(
      await page.locator('.wire.is-beyond .wire-words', { hasText: 'beyond the block' }).count(),
      3,
    );
    const [stop, denied] = [await page.locator('.stop').boundingBox(), await hop(2).boundingBox()];
    assert.ok(
      stop !== null && denied !== null && Math.abs(stop.x + stop.width / 2 - denied.x) < 12,
      'on its inbound side',
    );
  });

  it('shows the entry that denies at the last level of detail', async () => {
    const page = await draw(stories.blocked, 'everything');
    assert.match(await page.locator('.place-denial').innerText(), /deny tcp any host 10\.9\.4\.20 eq 443/);
  });

  it('draws an unknown hop as a dashed box with a question mark, and how sure a hop is', async () => {
    const page = await draw(stories.doubts);
    assert.equal(await page.locator('.place-unknown').count(), 1);
    const dashes = await page
      .locator('.place-unknown .node-body')
      .evaluate(box => getComputedStyle(box).strokeDasharray);
    assert.notEqual(dashes, 'none');
    assert.match(await wordsOf(4), /60 % sure/);
  });

  it('says more of a device from level to level', async () => {
    const texts: string[] = [];
    for (const level of levels) {
      await draw(stories.wired, level);
      texts.push(await wordsOf(3));
    }
    const [devices = '', interfaces = '', everything = ''] = texts;
    assert.match(devices, /acc-9\s+10\.9\.0\.9\s+access/);
    assert.doesNotMatch(devices, /16\.12\.10|CPU/);
    assert.match(interfaces, /16\.12\.10/);
    assert.match(everything, /C9300-48UXM/);
    for (const text of texts) assert.match(text, /memory\s+86 %\s+high/);
  });

  it('draws tunnels over the hops that carry them, with the virtual network', async () => {
    const page = await draw(diagramStories.fabric);
    assert.equal(await page.locator('.tunnel-name').innerText(), 'VXLAN 8190');
    const [bracket, first, last] = [
      await page.locator('.tunnel-line').boundingBox(),
      await hop(1).boundingBox(),
      await hop(3).boundingBox(),
    ];
    assert.ok(bracket !== null && first !== null && last !== null);
    assert.ok(bracket.y + bracket.height <= Math.max(first.y, last.y) + 8, 'above');
    assert.ok(
      bracket.x > first.x && bracket.x + bracket.width < last.x + last.width,
      'from the first to the last',
    );
  });

  it('names each time that the path comes to a place, as a button of its own', async () => {
    const page = await draw(diagramStories.again);
    assert.match(await wordsOf(4), /5\s+again/);
    await hop(4).click();
    assert.match(await page.locator('.card-subtitle').innerText(), /Hop 5 of 7/);
    const [first, second] = [await hop(2).boundingBox(), await hop(4).boundingBox()];
    assert.ok(
      first !== null &&
        second !== null &&
        second.y > first.y &&
        second.y + second.height <= first.y + first.height + 12,
    );
  });

  it('keeps every place, the camera and the focus when statistics arrive', async () => {
    const waiting = wiredHops.map((one, index) =>
      index === 2 ? { ...one, statistics: { kind: 'arriving' as const } } : one,
    );
    const page = await draw(finishedTrace(waiting));
    await hop(2).focus();
    await page.keyboard.press('+');
    const before = [
      await page.locator('.diagram-content').getAttribute('transform'),
      await hop(3).boundingBox(),
    ];
    const element = await hop(2).elementHandle();
    assert.match(await wordsOf(2), /statistics still arriving/);
    await used.update(
      finishedTrace(
        wiredHops.map((one, index) => (index === 2 ? { ...one, statistics: deviceStatistics(91, 41) } : one)),
      ),
    );
    assert.match(await wordsOf(2), /CPU 91 % high/);
    assert.deepEqual(
      [await page.locator('.diagram-content').getAttribute('transform'), await hop(3).boundingBox()],
      before,
    );
    assert.equal(await page.evaluate(node => document.activeElement === node, element), true);
  });

  it('dims what the filter does not let through, and keeps the shape', async () => {
    const page = await draw(stories.wired);
    await page.locator('.filter-input').fill('dist-2');
    assert.equal(await page.locator('.node').count(), 5);
    assert.equal(await page.locator('.node.is-dimmed').count(), 4);
  });

  it('draws names that nobody should get to choose as plain text within their places', async () => {
    for (const level of levels) {
      const page = await draw(diagramStories.hostile, level);
      assert.equal(await page.locator('.diagram img').count(), 0);
      assert.match(await wordsOf(1), /<img src=x/);
      const spilled = await page
        .locator('.diagram :is(.place-words, .wire-words, .wire-end, .tunnel-name)')
        .evaluateAll((boxes: readonly Element[]) =>
          boxes
            .filter(box => box.scrollWidth > box.clientWidth + 1)
            .map(box => box.getAttribute('class') ?? ''),
        );
      assert.deepEqual(spilled, [], level);
      assert.match((await hop(1).locator('.place-name').getAttribute('title')) ?? '', /W{100}/);
    }
  });

  it('stays usable with 400 hops: keys, details, fit', async () => {
    const page = await draw(finishedTrace(manyHops(400)));
    assert.equal(await page.locator('.diagram [data-hop]').count(), 400);
    await hop(0).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    assert.equal(await page.locator('.card h2').innerText(), 'r397');
    assert.match(await wordsOf(398), /r397/);
    await page.getByRole('button', { name: /^Fit/ }).click();
    const [last, window] = [
      await hop(399).boundingBox(),
      await page.locator('.diagram-window').boundingBox(),
    ];
    assert.ok(last !== null && window !== null && last.x + last.width <= window.x + window.width);
  });

  it('is as wide as a narrow panel and no wider, and stands still', async () => {
    const page = await draw(stories.wireless, 'everything', { width: 320, height: 700 });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
    assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
  });

  for (const theme of Object.keys(themes) as readonly ThemeName[]) {
    it(`has nothing that axe finds, in ${theme}`, async () => {
      const page = await draw(diagramStories.wireless, 'devices', { theme });
      await page.evaluate(axe);
      await hop(2).focus();
      assert.deepEqual(await violations(page), [], 'devices');
      await page.getByRole('radio', { name: 'Everything' }).check({ force: true });
      for (const story of ['blocked', 'unknown', 'again'] as const) {
        await used.update(diagramStories[story]);
        await hop(1).focus();
        assert.deepEqual(await violations(page), [], story);
      }
    });
  }
});

async function violations(page: Page): Promise<readonly string[]> {
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(where: string): Promise<AxeResults> } }).axe.run('.path'),
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.html} (${node.failureSummary ?? ''})`),
  );
}
