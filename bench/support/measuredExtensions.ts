import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '../../scripts/lib/project.mjs';
import { stopwatchFile } from './stopwatchFile';

export interface MeasuredExtensions {
  readonly ours: string;
  readonly empty: string;
}

/** Stands before either extension: loads it and calls its `activate`, as VS Code would, and keeps what that took. */
const stopwatch = `const { performance } = require('node:perf_hooks');
exports.activate = async context => {
  const startedAtMs = performance.now();
  await require(MAIN).activate(context);
  exports.activateMs = performance.now() - startedAtMs;
  return exports;
};
`;

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
  await writeExtension(ours, './dist/extension.js', {
    ...manifest,
    publisher: 'measured',
    activationEvents: [],
  });
  await mkdir(empty, { recursive: true });
  await writeFile(path.join(empty, 'extension.js'), 'exports.activate = () => undefined;\n');
  await writeExtension(empty, './extension.js', {
    name: 'empty',
    publisher: 'measured',
    version: '1.0.0',
    engines: { vscode: '^1.99.0' },
  });
  return { ours, empty };
}

async function writeExtension(folder: string, main: string, manifest: object): Promise<void> {
  await writeFile(path.join(folder, stopwatchFile), stopwatch.replace('MAIN', JSON.stringify(main)));
  const measured = { ...manifest, main: `./${stopwatchFile}` };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(measured));
}
