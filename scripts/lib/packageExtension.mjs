import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { mustRun } from './command.mjs';
import { outFolder } from './project.mjs';

/** What `npm run package` makes and users install. */
export const vsixFile = path.join(outFolder, 'dnac-path-trace.vsix');

/** Builds for production and packs one .vsix for every platform. */
export async function packageExtension() {
  await mkdir(outFolder, { recursive: true });
  const vsce = [
    'node_modules/@vscode/vsce/vsce',
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    // The README's pictures are for those who read the sources: VS Code shows only such that come over https.
    '--no-rewrite-relative-links',
  ];
  await mustRun('Packaging the extension', process.execPath, [...vsce, '--out', vsixFile]);
}
