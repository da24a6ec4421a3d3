import assert from 'node:assert/strict';
import path from 'node:path';
import { outFolder } from '../../scripts/lib/project.mjs';
import { pageViews } from '../../src/path/pageProtocol';
import { demoStories, type Story } from './demoStories';
import { startPageHarness, type PageHarness } from './pageHarness';
import { takesAllPictures } from './pictures';
import { themes, type ThemeName } from './themes';

const pictures = path.join(outFolder, 'screenshots/stories');
/** All stories in all themes by `npm run screenshots`, a part of them in every test run. */
const some = ['Wireless through its controller', 'Guests and card data'];
const themeNames: readonly ThemeName[] = takesAllPictures
  ? (Object.keys(themes) as ThemeName[])
  : ['light', 'dark'];

describe('the stories of the demo network', () => {
  let harness: PageHarness;
  let stories: readonly Story[];

  before(async () => {
    [harness, stories] = await Promise.all([
      startPageHarness(),
      demoStories(({ title }) => takesAllPictures || some.includes(title)),
    ]);
  });
  after(() => harness.close());

  it('all come to an end', () => {
    assert.ok(stories.length >= some.length);
    for (const { example, trace } of stories) assert.equal(trace.state, 'finished', example.title);
  });

  for (const theme of themeNames) {
    it(`are drawn as list, table and diagram in the theme ${theme}, every hop of them`, async () => {
      const open = await harness.open({ theme, height: 900 });
      for (const { example, trace } of stories) {
        await open.show(trace);
        for (const view of trace.hops.length === 0 ? [] : pageViews) {
          await open.page.locator(`input[type=radio][value=${view}]`).check({ force: true });
          await open.page
            .locator(`[data-hop="${trace.hops.length - 1}"]`)
            .first()
            .waitFor();
          await keep(`${example.title} ${view} ${theme}`);
        }
        const text = await open.page.locator('main').innerText();
        assert.doesNotMatch(text, /undefined|\[object|NaN/, example.title);
        if (trace.hops.length === 0) await keep(`${example.title} ${theme}`);
      }
      assert.deepEqual(open.complaints, []);
      await open.close();

      async function keep(name: string): Promise<void> {
        await open.page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
      }
    });
  }
});
