import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { outFolder, projectRoot } from './project.mjs';

const testFolder = path.join(projectRoot, 'test/extension');
/** @param {string} file */
const isTest = file => file.endsWith('.test.ts');

export const extensionTestsFile = path.join(outFolder, 'test/extension.cjs');

/**
 * Bundles test/extension for the extension host; every *.test.ts in it belongs, found here, not listed.
 * Mocha stays outside, since it is loaded by import() in there.
 */
export async function bundleExtensionTests() {
  await build({
    entryPoints: [path.join(testFolder, 'index.ts')],
    outfile: extensionTestsFile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'warning',
    external: ['vscode', 'mocha'],
    plugins: [allTests],
  });
}

/** @type {import('esbuild').Plugin} */
const allTests = {
  name: 'all-tests',
  setup(bundle) {
    bundle.onResolve({ filter: /^all-tests$/ }, () => ({ path: 'all-tests', namespace: 'all-tests' }));
    bundle.onLoad({ filter: /.*/, namespace: 'all-tests' }, () => {
      const files = readdirSync(testFolder, { recursive: true, encoding: 'utf8' }).filter(isTest).sort();
      const contents = files.map(file => `import './${file.split(path.sep).join('/')}';`).join('\n');
      return { contents, resolveDir: testFolder };
    });
  },
};
