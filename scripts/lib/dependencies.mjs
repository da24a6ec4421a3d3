import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { mustRun } from './command.mjs';
import { HumanError } from './humanError.mjs';
import { projectRoot } from './project.mjs';

/** Installs the project's packages as its lock file says, unless npm did so since that file last changed. */
export async function ensureDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new HumanError(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
  }
  // npm writes this file last, so that an interrupted installation has none.
  const installed = path.join(projectRoot, 'node_modules/.package-lock.json');
  const lock = path.join(projectRoot, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing the packages of package-lock.json (npm ci) …');
  await mustRun('npm ci', 'npm', ['ci', '--no-audit', '--no-fund']);
}
