// `npm run package`: one .vsix for every platform, built for production.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { mustRun } from './lib/command.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { runScript } from './lib/humanError.mjs';
import { outFolder } from './lib/project.mjs';
import { vsixFile } from './lib/vsix.mjs';

await runScript(async () => {
  await ensureDependencies();
  await mkdir(outFolder, { recursive: true });
  const vsce = [
    'node_modules/@vscode/vsce/vsce',
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
  ];
  await mustRun('Packaging', process.execPath, [...vsce, '--out', vsixFile]);
  console.log(`Packaged ${path.relative(process.cwd(), vsixFile)}`);
});
