import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { exportTrace } from '../../src/files/exportTrace';
import type { Trace } from '../../src/path/trace';
import { nowMs } from '../fixtures/traces';
import { stories } from '../fixtures/tracesOfStories';
import { hostileTexts } from '../unit/path/exports/hostile';

const folder = path.join(import.meta.dirname, '../../out/screenshots/exports');

interface Viewer {
  readonly page: Page;
  /** Opens an exported picture as a file of its own, as a browser does on a double click. */
  readonly open: (trace: Trace) => Promise<void>;
  /** Whatever the pictures asked for besides themselves, and what the browser said against them. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

async function startViewer(browser: Browser, colorScheme: 'light' | 'dark'): Promise<Viewer> {
  const context = await browser.newContext({ colorScheme, viewport: { width: 1640, height: 620 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('request', request => {
    if (!request.url().startsWith('data:')) complaints.push(request.url());
  });
  page.on('console', said => complaints.push(said.text()));
  page.on('dialog', dialog => {
    complaints.push(dialog.message());
    void dialog.dismiss();
  });
  const open = async (trace: Trace): Promise<void> => {
    const svg = exportTrace(trace, 'svg', { nowMs, redacted: false });
    await page.goto(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`);
  };
  return { page, open, complaints, close: () => context.close() };
}

/** Names with whatever a device may call itself, wide ones among them. */
function hostile(text: string): Trace {
  const hops = stories.blocked.hops.map(hop => ({ ...hop, name: text, ip: text, role: text, link: text }));
  return { ...stories.blocked, hops: hops.map(hop => ({ ...hop, tunnels: [text], softwareVersion: text })) };
}

describe('the exported picture', () => {
  let browser: Browser;
  before(async () => {
    await mkdir(folder, { recursive: true });
    browser = await launchBrowser();
  });
  after(() => browser.close());

  for (const scheme of ['light', 'dark'] as const) {
    it(`is drawn ${scheme}, whole, and asks for nothing`, async () => {
      const { page, open, complaints, close } = await startViewer(browser, scheme);
      for (const [name, trace] of Object.entries<Trace>(stories)) {
        await open(trace);
        assert.equal(await page.evaluate(() => document.documentElement.nodeName), 'svg', name);
        assert.equal(await page.locator('rect.box').count(), trace.hops.length, name);
        assert.equal(
          await page.locator('.paper').evaluate(paper => getComputedStyle(paper).fill),
          scheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(31, 31, 31)',
        );
        assert.deepEqual(complaints, [], name);
        if (trace.hops.length < 20)
          await page.screenshot({ path: path.join(folder, `${name}-${scheme}.png`) });
      }
      await close();
    });

    it(`can be read in ${scheme}: every text has a contrast of 4.5 to 1`, async () => {
      const { page, open, close } = await startViewer(browser, scheme);
      for (const trace of [stories.blocked, stories.wireless, stories.doubts]) {
        await open(trace);
        const { texts, grounds } = await colours(page);
        assert.ok(texts.length > 10 && grounds.length > 3);
        for (const { text, fill } of texts) {
          for (const ground of grounds)
            assert.ok(contrast(fill, ground) >= 4.5, `${text}: ${fill} on ${ground}`);
        }
      }
      await close();
    });
  }

  it('keeps every text inside its box and inside the picture', async () => {
    const { page, open, close } = await startViewer(browser, 'light');
    const named = [
      'bld2-floor3-access-sw01.campus.example.net',
      '2001:db8:1234:5678:9abc:def0:1234:5678',
    ].map((name): Trace => ({
      ...stories.wired,
      hops: stories.wired.hops.map(hop => ({ ...hop, name, ip: name })),
    }));
    for (const trace of [stories.blocked, stories.wireless, stories.doubts, stories.everything, ...named]) {
      await open(trace);
      assert.deepEqual(await overflowing(page), []);
    }
    await close();
  });

  it('is a picture still when every name is hostile, and runs none of it', async () => {
    const { page, open, complaints, close } = await startViewer(browser, 'dark');
    for (const text of hostileTexts) {
      await open(hostile(text));
      assert.equal(await page.evaluate(() => document.documentElement.nodeName), 'svg', text.slice(0, 40));
      assert.equal(await page.locator('rect.box').count(), stories.blocked.hops.length);
      assert.equal(await page.locator('parsererror, script, a, image, foreignObject').count(), 0);
      assert.deepEqual(complaints, []);
    }
    await close();
  });
});

/** The colours of all texts, but for those beyond a block, and of what they may stand on. */
function colours(page: Page) {
  return page.evaluate(() => ({
    grounds: Array.from(document.querySelectorAll('.paper, .box'), each => getComputedStyle(each).fill),
    texts: Array.from(document.querySelectorAll('text'))
      .filter(text => text.closest('.beyond') === null)
      .map(text => ({ text: text.textContent, fill: getComputedStyle(text).fill })),
  }));
}

/** The ratio of WCAG 2.2 between two colours written as `rgb(1, 2, 3)`. */
function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((first, second) => first - second);
  return (bright + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map(part => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Texts that begin within a box and leave it, or that leave the picture. */
function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const boxes = Array.from(document.querySelectorAll('rect.box'), each => each.getBoundingClientRect());
    const picture = document.documentElement.getBoundingClientRect();
    return Array.from(document.querySelectorAll('text'))
      .filter(text => {
        const at = text.getBoundingClientRect();
        const middle = { x: (at.left + at.right) / 2, y: (at.top + at.bottom) / 2 };
        const around = boxes.find(
          box => box.left < middle.x && middle.x < box.right && box.top < middle.y && middle.y < box.bottom,
        );
        const within = around ?? picture;
        return at.left < within.left || at.right > within.right || at.bottom > within.bottom;
      })
      .map(text => text.textContent);
  });
}
