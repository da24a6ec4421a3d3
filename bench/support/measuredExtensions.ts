import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '../../scripts/lib/project.mjs';

export interface MeasuredExtensions {
  readonly ours: string;
  readonly empty: string;
}

/**
 * Makes two extensions in a folder: ours as built, and one that does nothing. Neither activates by itself, so that the
 * measuring can.
 */
export async function makeMeasuredExtensions(folder: string): Promise<MeasuredExtensions> {
  const [ours, empty] = ['ours', 'empty'].map(name => path.join(folder, name)) as [string, string];
  const manifest = JSON.parse(await readFile(path.join(projectRoot, 'package.json'), 'utf8')) as object;
  for (const part of ['dist', 'l10n', 'media', 'package.nls.json']) {
    await cp(path.join(projectRoot, part), path.join(ours, part), { recursive: true });
  }
  await writeManifest(ours, { ...manifest, publisher: 'measured', activationEvents: [] });
  await mkdir(empty, { recursive: true });
  await writeFile(path.join(empty, 'extension.js'), 'exports.activate = () => undefined;\n');
  await writeManifest(empty, {
    name: 'empty',
    publisher: 'measured',
    version: '1.0.0',
    engines: { vscode: '^1.99.0' },
    main: './extension.js',
  });
  return { ours, empty };
}

function writeManifest(folder: string, manifest: object): Promise<void> {
  return writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));
}
