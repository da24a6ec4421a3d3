import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { diagramStories, type DiagramStory } from './diagramStories';
import { startPageHarness, type PageHarness, type PageOptions } from './pageHarness';
import { chosenPictures } from './pictures';
import { themes, type ThemeName } from './themes';

const folder = path.join(import.meta.dirname, '../../out/screenshots/page');

interface Picture extends PageOptions {
  readonly story: DiagramStory;
  readonly level: 'devices' | 'interfaces' | 'everything';
  readonly hop?: number;
  readonly name?: string;
}

/** The first of each in all four themes, the others in two. */
const drawn: readonly Picture[] = [
  { story: 'wired', level: 'everything' },
  { story: 'wireless', level: 'devices' },
  { story: 'blocked', level: 'interfaces', hop: 2 },
  { story: 'fabric', level: 'interfaces' },
  { story: 'unknown', level: 'interfaces' },
  { story: 'again', level: 'devices', hop: 4 },
];
const alsoDrawn: readonly Picture[] = [
  { story: 'wireless', level: 'interfaces' },
  { story: 'everything', level: 'everything' },
  { story: 'loop', level: 'interfaces' },
  { story: 'hostile', level: 'everything' },
  { story: 'long', level: 'interfaces' },
  { story: 'blocked', level: 'everything', width: 400, height: 820, name: 'narrow' },
];

const pictures = [
  ...(Object.keys(themes) as readonly ThemeName[]).flatMap(theme => drawn.map(one => ({ ...one, theme }))),
  ...(['light', 'dark'] as const).flatMap(theme => alsoDrawn.map(one => ({ ...one, theme }))),
];

describe('pictures of the diagram', () => {
  let harness: PageHarness;
  before(async () => {
    await mkdir(folder, { recursive: true });
    harness = await startPageHarness();
  });
  after(() => harness.close());

  for (const { story, level, hop, name = level, ...options } of chosenPictures(pictures)) {
    const file = `diagram-${story}-${name}-${options.theme}`;
    it(`draws ${file}`, async () => {
      const trace = diagramStories[story];
      const open = await harness.open({ ...options, kept: { traceId: trace.id, view: 'diagram', level } });
      await open.show(trace);
      await open.page.locator('.diagram-content:not(.is-unplaced)').waitFor();
      if (hop !== undefined) await open.page.locator(`[data-hop="${hop}"]`).click();
      await open.page.mouse.move(1, 1);
      await open.page.screenshot({ path: path.join(folder, `${file}.png`) });
      assert.deepEqual(open.complaints, []);
      await open.close();
    });
  }
});
