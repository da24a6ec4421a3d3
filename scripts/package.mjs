// `npm run package`: one .vsix for every platform, built for production.
import path from 'node:path';
import { ensureDependencies } from './lib/dependencies.mjs';
import { runScript } from './lib/humanError.mjs';
import { packageExtension, vsixFile } from './lib/packageExtension.mjs';

await runScript(async () => {
  await ensureDependencies();
  await packageExtension();
  console.log(`Packaged ${path.relative(process.cwd(), vsixFile)}`);
});
