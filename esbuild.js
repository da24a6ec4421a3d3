// Builds every bundle into dist/: `node esbuild.js [--production] [--watch] [--only NAME]`.
const { copyFileSync, mkdirSync, rmSync } = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;

/** Keeps a part of the program out of this bundle and loads it from its own bundle beside it, when it is needed. */
function ownBundle(filter, file) {
  return {
    name: `own-bundle-${file}`,
    setup(build) {
      build.onResolve({ filter }, () => ({ path: `./${file}`, external: true }));
    },
  };
}

/** Says when the first bundle of a round starts and the last one ends: the watch task's problem matcher listens. */
function announceRounds() {
  let building = 0;
  return {
    name: 'announce-rounds',
    setup(build) {
      build.onStart(() => {
        building += 1;
        if (building === 1) console.log('build started');
      });
      build.onEnd(() => {
        building -= 1;
        if (building === 0) console.log('build finished');
      });
    },
  };
}

const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  sourcesContent: false,
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': JSON.stringify(production ? 'production' : 'development') },
};
// Own bundles are CommonJS: a late `import()` becomes a late `require`, which VS Code's extension host can follow.
const node = {
  ...common,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  supported: { 'dynamic-import': false },
};
const demoBundle = ownBundle(/\/demo\/startDemo$/, 'demo.js');

const bundles = [
  {
    ...node,
    entryPoints: { extension: 'src/extension/extension.ts' },
    external: ['vscode'],
    plugins: [ownBundle(/^\.\/main$/, 'main.js')],
  },
  { ...node, entryPoints: { main: 'src/extension/main.ts' }, external: ['vscode'], plugins: [demoBundle] },
  { ...node, entryPoints: { demo: 'src/demo/startDemo.ts' } },
  {
    ...node,
    entryPoints: { cli: 'src/cli/cli.ts' },
    banner: { js: '#!/usr/bin/env node' },
    plugins: [demoBundle],
  },
  {
    ...common,
    platform: 'browser',
    format: 'iife',
    target: 'chrome130',
    tsconfig: 'src/webview/tsconfig.json',
    entryPoints: { page: 'src/webview/page.ts' },
    loader: { '.ttf': 'file' },
  },
];

function copyStaticFiles() {
  const codicons = path.dirname(require.resolve('@vscode/codicons/dist/codicon.css'));
  for (const file of ['codicon.css', 'codicon.ttf']) {
    copyFileSync(path.join(codicons, file), path.join(__dirname, 'dist', file));
  }
}

async function build() {
  if (only === undefined) rmSync(path.join(__dirname, 'dist'), { recursive: true, force: true });
  mkdirSync(path.join(__dirname, 'dist'), { recursive: true });
  copyStaticFiles();
  const wanted = bundles.filter(({ entryPoints }) => only === undefined || only in entryPoints);
  const options = wanted.map(bundle => ({ ...bundle, outdir: 'dist', absWorkingDir: __dirname }));
  if (!watch) return Promise.all(options.map(option => esbuild.build(option)));
  const rounds = announceRounds();
  const contexts = await Promise.all(
    options.map(option => esbuild.context({ ...option, plugins: [...(option.plugins ?? []), rounds] })),
  );
  return Promise.all(contexts.map(context => context.watch()));
}

module.exports = { bundles };

if (require.main === module) {
  build().catch(error => {
    // esbuild has printed what it found in the sources.
    if (error.errors === undefined) console.error(error);
    process.exitCode = 1;
  });
}
