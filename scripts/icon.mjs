// `npm run icon`: draws media/icon.png, which VS Code shows, from media/icon.svg.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureDependencies } from './lib/dependencies.mjs';
import { runScript } from './lib/humanError.mjs';
import { projectRoot } from './lib/project.mjs';

await runScript(async () => {
  await ensureDependencies();
  const { launchBrowser } = await import('./lib/browser.mjs');
  const drawing = await readFile(path.join(projectRoot, 'media/icon.svg'), 'utf8');
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
  await page.setContent(`<style>body { margin: 0 }</style>${drawing}`);
  await page.screenshot({ path: path.join(projectRoot, 'media/icon.png'), omitBackground: true });
  await browser.close();
});
