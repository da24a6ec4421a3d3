import { existsSync } from 'node:fs';
import path from 'node:path';
import { mustRun } from './command.mjs';
import { firstExample } from './firstExample.mjs';
import { HumanError } from './humanError.mjs';
import { projectRoot } from './project.mjs';

/** Builds the extension and opens it, from its source folder, in a new window of the desktop VS Code on PATH. */
export async function startDesktop() {
  const code = findCode();
  await mustRun('Building the extension', process.execPath, ['esbuild.js']);
  await mustRun('Starting VS Code', code, ['--new-window', `--extensionDevelopmentPath=${projectRoot}`]);
  const { source, destination } = await firstExample();
  console.log(
    'A desktop VS Code with DNAC Path Trace was opened (close its window to end it): press F1, run ' +
      `"DNAC: Trace Path", choose the demo network and trace ${source} to ${destination}.`,
  );
}

function findCode() {
  const names = process.platform === 'win32' ? ['code.cmd'] : ['code', 'code-insiders', 'codium'];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const found = names
    .flatMap(name => folders.map(folder => path.join(folder, name)))
    .find(file => existsSync(file));
  if (found === undefined) {
    throw new HumanError('No desktop VS Code was found: the command "code" is not on the PATH.');
  }
  return found;
}
