import assert from 'node:assert/strict';
import type { DetailLevel } from '../../src/path/pageProtocol';
import type { Trace } from '../../src/path/trace';
import { finishedTrace } from '../fixtures/traces';
import { manyHops, stories } from '../fixtures/tracesOfStories';
import type { PageOptions } from './pageHarness';
import { usePage } from './usePage';

describe('the diagram', function () {
  this.timeout(30_000);
  const used = usePage();

  async function draw(trace: Trace, level: DetailLevel = 'interfaces', options: PageOptions = {}) {
    await used.show(trace, {}, { ...options, kept: { traceId: trace.id, view: 'diagram', level } });
    await used.page.locator('.diagram-content:not(.is-unplaced)').waitFor();
    return used.page;
  }
  const hop = (index: number) => used.page.locator(`.diagram [data-hop="${index}"]`);
  const cardTitle = () => used.page.locator('.card h2');
  const button = (name: RegExp) => used.page.locator('.diagram').getByRole('button', { name });
  const scale = async () => Number.parseInt(await used.page.locator('.diagram-scale').innerText(), 10);
  const focused = () => used.page.evaluate(() => document.activeElement?.getAttribute('data-hop'));
  const frame = () => used.page.locator('.diagram-content').getAttribute('transform');
  const boxOf = async (index: number) => (await hop(index).boundingBox()) ?? assert.fail();
  const windowBox = async () => (await used.page.locator('.diagram-window').boundingBox()) ?? assert.fail();

  it('has a button for each hop, with the name that it has in the list', async () => {
    const page = await draw(stories.wireless);
    const nodes = page.locator('.diagram').getByRole('button', { name: /^Hop \d of 8/ });
    assert.equal(await nodes.count(), 8);
    const inDiagram = await page.locator('.node-name').allTextContents();
    await page.getByRole('radio', { name: 'List' }).check({ force: true });
    const inList = await page.locator('.hop-button .visually-hidden').allTextContents();
    assert.deepEqual(inDiagram.toSorted(), inList.toSorted());
  });

  it('shows the details of the hop under the pointer, and keeps those of a clicked one', async () => {
    await draw(stories.wired);
    await hop(1).hover();
    assert.equal(await cardTitle().innerText(), 'acc-3');
    await hop(2).click();
    await hop(1).hover();
    assert.equal(await cardTitle().innerText(), 'dist-2');
    assert.equal(await hop(2).getAttribute('aria-expanded'), 'true');
  });

  for (const key of ['Enter', 'Space']) {
    it(`keeps the details on ${key}, and closes them on Escape`, async () => {
      const page = await draw(stories.wired);
      await hop(1).focus();
      await page.keyboard.press(key);
      assert.equal(((await used.open.kept()) as { pinned?: number }).pinned, 1);
      await page.keyboard.press('Escape');
      assert.equal(await cardTitle().count(), 0);
    });
  }

  it('moves through the hops with the arrow keys, Home and End, and takes one tab stop', async () => {
    const page = await draw(stories.wireless);
    await hop(0).focus();
    for (const [key, index] of [
      ...[['ArrowRight', 1] as const, ['End', 7] as const, ['ArrowRight', 7] as const],
      ...[
        ['ArrowLeft', 6] as const,
        ['ArrowUp', 5] as const,
        ['Home', 0] as const,
        ['ArrowDown', 1] as const,
      ],
    ]) {
      await page.keyboard.press(key);
      assert.equal(await focused(), String(index), key);
    }
    assert.equal(await page.locator('.diagram [data-hop][tabindex="0"]').count(), 1);
  });

  it('zooms with + and −, and to 100 % with 0, when the focus is in it', async () => {
    const page = await draw(stories.wireless);
    const before = await scale();
    await hop(1).focus();
    await page.keyboard.press('+');
    assert.ok(Math.abs((await scale()) - before * 1.25) <= 1);
    await page.keyboard.press('-');
    await page.keyboard.press('-');
    assert.ok((await scale()) < before);
    await page.keyboard.press('0');
    assert.equal(await scale(), 100);
    assert.equal(await focused(), '1');
  });

  it('zooms and fits by its buttons, which have names', async () => {
    await draw(stories.wireless);
    const before = await scale();
    await button(/^Zoom in/).click();
    assert.ok((await scale()) > before);
    await button(/^Zoom out/).click();
    assert.equal(await scale(), before);
    await button(/^Fit/).click();
    const [first, last, window] = [await boxOf(0), await boxOf(7), await windowBox()];
    assert.ok(first.x >= window.x && last.x + last.width <= window.x + window.width);
    await button(/100 %/).click();
    assert.equal(await scale(), 100);
  });

  it('is dragged without keeping the hop that the drag began on', async () => {
    const page = await draw(stories.wireless);
    const before = await boxOf(1);
    await page.mouse.move(before.x + 20, before.y + 20);
    await page.mouse.down();
    await page.mouse.move(before.x - 60, before.y + 30, { steps: 4 });
    await page.mouse.up();
    const after = await boxOf(1);
    assert.deepEqual([Math.round(after.x - before.x), Math.round(after.y - before.y)], [-80, 10]);
    assert.equal(((await used.open.kept()) as { pinned?: number }).pinned, undefined);
    await hop(1).click();
    assert.equal(await cardTitle().innerText(), 'ap-2f-07');
  });

  it('zooms by the wheel around the pointer', async () => {
    const page = await draw(stories.wireless);
    const before = await scale();
    const box = await boxOf(2);
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await page.mouse.move(at.x - 5, at.y);
    await page.mouse.move(at.x, at.y);
    await page.mouse.wheel(0, -200);
    await page.waitForFunction(
      old => Number.parseInt(document.querySelector('.diagram-scale')?.textContent ?? '', 10) > old,
      before,
    );
    const after = await boxOf(2);
    assert.ok(Math.abs(after.x + after.width / 2 - at.x) < 8, 'the hop under the pointer stays under it');
  });

  it('lets the page scroll on when it comes under a resting pointer', async () => {
    const page = await draw(stories.blocked, 'everything', { height: 420 });
    await hop(1).click();
    await page.mouse.move(500, 8);
    const before = await frame();
    const far = Math.ceil((await windowBox()).y) + 20;
    await page.mouse.wheel(0, far);
    await page.waitForFunction(least => scrollY >= least, far);
    const top = (await windowBox()).y;
    assert.ok(top < 8, 'the diagram has come under the pointer');
    await page.mouse.wheel(0, 40);
    await page.waitForFunction(least => scrollY >= least, far + 40);
    assert.equal(await frame(), before);
  });

  it('brings a hop that gets the focus into sight', async () => {
    const page = await draw(finishedTrace(manyHops(60)));
    await hop(0).focus();
    for (const key of ['End', 'ArrowLeft', 'Home', 'ArrowRight']) {
      await page.keyboard.press(key);
      const [box, window] = [await boxOf(Number(await focused())), await windowBox()];
      assert.ok(box.x >= window.x && box.x + box.width <= window.x + window.width, key);
    }
  });

  it('begins a long path at the hop that denies', async () => {
    const long = finishedTrace([...manyHops(30).slice(0, 29), ...stories.blocked.hops.slice(2)]);
    await draw(long);
    const [box, window] = [await boxOf(29), await windowBox()];
    assert.ok(box.x >= window.x && box.x + box.width <= window.x + window.width);
  });
});
