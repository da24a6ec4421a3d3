import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { comparisons, type ComparisonName } from '../fixtures/comparisons';
import { startPageHarness, viewOf, type PageHarness, type PageOptions } from './pageHarness';
import { chosenPictures } from './pictures';
import { themes, type ThemeName } from './themes';

const folder = path.join(import.meta.dirname, '../../out/screenshots/page');

interface Picture extends PageOptions {
  readonly name: string;
  readonly story: ComparisonName;
}

const pictures: readonly Picture[] = [
  ...(Object.keys(themes) as readonly ThemeName[]).flatMap(theme => [
    { story: 'changed' as const, name: `compare-changed-${theme}`, theme },
    { story: 'blocked' as const, name: `compare-blocked-${theme}`, theme },
  ]),
  { story: 'same', name: 'compare-same', theme: 'dark' },
  { story: 'equalPath', name: 'compare-equal-path', theme: 'light' },
  { story: 'wayBack', name: 'compare-way-back', theme: 'dark' },
  { story: 'counters', name: 'compare-counters', theme: 'light' },
  { story: 'wireless', name: 'compare-wireless', theme: 'dark' },
  { story: 'empty', name: 'compare-empty', theme: 'light' },
  { story: 'long', name: 'compare-long', theme: 'dark' },
  { story: 'changed', name: 'compare-narrow', theme: 'light', width: 320 },
  {
    story: 'changed',
    name: 'compare-200-percent',
    theme: 'dark',
    width: 590,
    height: 380,
    deviceScaleFactor: 2,
  },
];

describe('pictures of two runs compared', function () {
  this.timeout(60_000);
  let harness: PageHarness;
  before(async () => {
    await mkdir(folder, { recursive: true });
    harness = await startPageHarness();
  });
  after(() => harness.close());

  for (const { name, story, ...options } of chosenPictures(pictures)) {
    it(`draws ${name}`, async () => {
      const open = await harness.open(options);
      const { after: trace, comparison } = comparisons[story];
      await open.post({ type: 'state', view: { ...viewOf(trace), comparison } });
      await open.page.locator('.compare-rows').waitFor();
      await open.page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
      assert.deepEqual(open.complaints, []);
      await open.close();
    });
  }
});
