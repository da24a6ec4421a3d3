// `npm run build:tests`: the extension and its tests for the extension host, for the debugger.
import { mustRun } from './lib/command.mjs';
import { runScript } from './lib/humanError.mjs';
import { bundleExtensionTests } from './lib/testBundle.mjs';

await runScript(async () => {
  await mustRun('Building the extension', process.execPath, ['esbuild.js']);
  await bundleExtensionTests();
});
