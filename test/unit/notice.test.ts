import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, type BuildOptions, type Metafile } from 'esbuild';

const root = path.join(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** What lit needs where there is no DOM: no bundle for browsers has it. */
const serverSideOnly = '@lit-labs/ssr-dom-shim';

/** The files of every bundle, as esbuild.js makes them. */
async function bundled(): Promise<readonly Metafile[]> {
  const { bundles } = require(path.join(root, 'esbuild.js')) as { bundles: readonly BuildOptions[] };
  return Promise.all(
    bundles.map(async options => {
      const built = {
        ...options,
        absWorkingDir: root,
        outdir: 'dist',
        write: false,
        metafile: true,
      } as const;
      return (await build(built)).metafile;
    }),
  );
}

/** The folder of the package that a file belongs to; undefined for a file of our own. */
function packageOf(file: string): string | undefined {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
}

function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** What a package needs at run time: its own bundle may hold that without telling ours. */
function dependenciesOf(folder: string): readonly string[] {
  const manifest = JSON.parse(read(path.join(folder, 'package.json'))) as {
    readonly dependencies?: Readonly<Record<string, string>>;
  };
  return Object.keys(manifest.dependencies ?? {}).filter(
    name => !name.startsWith('@types/') && name !== serverSideOnly,
  );
}

describe('what the package holds of others', () => {
  let files: readonly Metafile[] = [];
  before(async () => {
    files = await bundled();
  });

  it('is named in NOTICE: every package in a bundle, and every one that is in such a package', () => {
    const inputs = files.flatMap(({ inputs }) => Object.keys(inputs));
    const folders = [...new Set(inputs.map(packageOf).filter(folder => folder !== undefined))];
    assert.ok(folders.length > 20, folders.join());
    const wanted = new Set(folders.flatMap(folder => [nameOf(folder), ...dependenciesOf(folder)]));
    const named = new Set(read('NOTICE').split(/[\s,:;]+/));
    assert.deepEqual(
      [...wanted].filter(name => !named.has(name)),
      [],
    );
  });

  it('is listed in the README where our own sources ask for it, and nothing else is', () => {
    const asked = files
      .flatMap(({ inputs }) => Object.entries(inputs))
      .filter(([file]) => packageOf(file) === undefined)
      .flatMap(([, { imports }]) => imports.map(each => packageOf(each.path)))
      .filter(folder => folder !== undefined);
    const [, table = ''] = /What is inside the package(.*?)\n\n(?!\|)/s.exec(read('README.md')) ?? [];
    const listed = Array.from(table.matchAll(/^\| `([^`]+)`/gm), ([, name]) => name);
    // The icons are copied beside the bundles.
    assert.deepEqual(listed.sort(), [...new Set([...asked.map(nameOf), '@vscode/codicons'])].sort());
  });
});
