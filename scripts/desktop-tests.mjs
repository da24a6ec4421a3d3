// `npm run test:desktop`: test/extension inside a desktop VS Code, which is downloaded.
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
  await runTests({
    version,
    extensionDevelopmentPath: projectRoot,
    extensionTestsPath: extensionTestsFile,
  }).catch(error => {
    throw new HumanError(
      `The tests in the desktop VS Code (${version}) failed or could not start: ${error.message}`,
    );
  });
});
