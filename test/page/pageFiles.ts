import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, type BuildOptions } from 'esbuild';

const root = path.join(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);

/** What the page consists of, by file name: its bundle as esbuild.js makes it, minified, and the icons. */
export async function pageFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { bundles } = require(path.join(root, 'esbuild.js')) as { bundles: readonly BuildOptions[] };
  const options = bundles.find(({ entryPoints }) => 'page' in (entryPoints ?? {}));
  const { outputFiles } = await build({
    ...options,
    absWorkingDir: root,
    outdir: 'dist',
    write: false,
    minify: true,
    sourcemap: false,
  });
  const icons = path.dirname(require.resolve('@vscode/codicons/dist/codicon.css'));
  const files = new Map(outputFiles.map(({ path: file, contents }) => [path.basename(file), contents]));
  for (const file of ['codicon.css', 'codicon.ttf']) files.set(file, await readFile(path.join(icons, file)));
  return files;
}
