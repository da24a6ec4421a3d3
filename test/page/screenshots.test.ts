import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { stories, type StoryName } from '../fixtures/tracesOfStories';
import { startPageHarness, type PageHarness, type PageOptions } from './pageHarness';
import { chosenPictures } from './pictures';

const folder = path.join(import.meta.dirname, '../../out/screenshots/page');

/** A picture of a story; `hop` is the hop whose details are kept open. */
interface Picture extends PageOptions {
  readonly story: StoryName;
  readonly name: string;
  readonly hop?: number;
}

const pictures: readonly Picture[] = [
  ...(['light', 'dark', 'hcDark', 'hcLight'] as const).flatMap(theme => [
    { story: 'wired' as const, name: `wired-${theme}`, theme, hop: 2 },
    { story: 'wireless' as const, name: `wireless-${theme}`, theme, hop: 5 },
    { story: 'blocked' as const, name: `blocked-${theme}`, theme, hop: 2 },
  ]),
  { story: 'wired', name: 'wired-no-details', theme: 'dark' },
  { story: 'doubts', name: 'doubts', theme: 'light', hop: 2 },
  { story: 'everything', name: 'everything', theme: 'dark', hop: 1, height: 2200 },
  { story: 'everything', name: 'everything-narrow', theme: 'light', width: 320, hop: 1 },
  { story: 'partial', name: 'partial', theme: 'dark' },
  { story: 'running', name: 'running', theme: 'dark' },
  { story: 'failed', name: 'failed', theme: 'light' },
  { story: 'notFound', name: 'not-found', theme: 'light' },
  { story: 'long', name: 'long', theme: 'dark', hop: 8 },
  {
    story: 'wireless',
    name: 'wireless-200-percent',
    theme: 'dark',
    width: 590,
    height: 380,
    deviceScaleFactor: 2,
    hop: 5,
  },
  {
    story: 'wired',
    name: 'wired-200-percent',
    theme: 'light',
    width: 590,
    height: 380,
    deviceScaleFactor: 2,
  },
  { story: 'blocked', name: 'blocked-narrow', theme: 'light', width: 320, height: 720, hop: 2 },
  { story: 'wireless', name: 'wireless-narrow', theme: 'dark', width: 320, height: 720 },
];

describe('pictures of the page', () => {
  let harness: PageHarness;
  before(async () => {
    await mkdir(folder, { recursive: true });
    harness = await startPageHarness();
  });
  after(() => harness.close());

  for (const { story, name, hop, ...options } of chosenPictures(pictures)) {
    it(`draws ${name}`, async () => {
      const open = await harness.open(options);
      await open.show(stories[story]);
      if (hop !== undefined) await open.page.locator(`[data-hop="${hop}"]`).click();
      await open.page.mouse.move(1, 1);
      await open.page.screenshot({
        path: path.join(folder, `${name}.png`),
        fullPage: (options.width ?? 1180) < 400,
      });
      assert.deepEqual(open.complaints, []);
      await open.close();
    });
  }
});
