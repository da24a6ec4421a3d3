// `npm run test:desktop`: test/extension inside a desktop VS Code, which is downloaded.
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ensureDependencies } from './lib/dependencies.mjs';
import { HumanError, runScript } from './lib/humanError.mjs';
import { projectRoot } from './lib/project.mjs';

await runScript(async () => {
  await ensureDependencies();
  const { runTests } = await import('@vscode/test-electron');
  const { bundleExtensionTests, extensionTestsFile } = await import('./lib/testBundle.mjs');
  const { mustRun } = await import('./lib/command.mjs');
  await mustRun('Building the extension', process.execPath, ['esbuild.js']);
  await bundleExtensionTests();
  const version = process.argv[2] ?? 'stable';
  const userData = await mkdtemp(path.join(os.tmpdir(), 'dnac-desktop-tests-'));
  await runTests({
    version,
    launchArgs: ['--user-data-dir', userData, '--disable-extensions'],
    extensionTestsEnv: { TEST_USER_DATA: userData },
    extensionDevelopmentPath: projectRoot,
    extensionTestsPath: extensionTestsFile,
  }).catch(error => {
    throw new HumanError(
      `The tests in the desktop VS Code (${version}) failed or could not start: ${error.message}`,
    );
  });
});
