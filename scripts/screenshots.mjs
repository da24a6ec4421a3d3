// `npm run screenshots`: pictures of every story of the demo network in four themes and three views, and of what has no
// story, in out/screenshots; six of them become the README's, in media/readme.
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { ensureDependencies } from './lib/dependencies.mjs';
import { runScript } from './lib/humanError.mjs';
import { outFolder, projectRoot } from './lib/project.mjs';

const pictures = path.join(outFolder, 'screenshots');
const readme = path.join(projectRoot, 'media/readme');

/** @type {Readonly<Record<string, string>>} The README's name for a picture, and where it comes from. */
const chosen = {
  'wireless-list.png': 'stories/Wireless through its controller list light.png',
  'blocked-list.png': 'stories/Guests and card data list dark.png',
  'blocked-diagram.png': 'stories/Guests and card data diagram light.png',
  'fabric-diagram.png': 'stories/Across a fabric diagram dark.png',
  'wan-table.png': 'stories/To the depot over the WAN table light.png',
  'compare.png': 'page/compare-changed-dark.png',
};

await runScript(async () => {
  await ensureDependencies();
  const { setUpFor } = await import('./lib/setUp.mjs');
  const { mustRun } = await import('./lib/command.mjs');
  await setUpFor(['page']);
  const tests = ['test/page/stories.test.ts', 'test/page/*creenshots.test.ts'];
  const mocha = ['node_modules/mocha/bin/mocha.js', '--timeout', '600000', ...tests];
  await mustRun('Taking the pictures', process.execPath, mocha, { env: { PICTURES: 'all' } });
  await mkdir(readme, { recursive: true });
  for (const [name, from] of Object.entries(chosen)) {
    await copyFile(path.join(pictures, from), path.join(readme, name));
  }
  console.log(`Pictures are in ${pictures}, the README's in ${readme}.`);
});
