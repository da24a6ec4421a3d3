import path from 'node:path';
import { mustRun } from './command.mjs';
import { HumanError } from './humanError.mjs';
import { unpackPackage } from './unpackPackage.mjs';

/**
 * The VS Code server builds that we run in: npm's `code-server` carries the real workbench and extension host.
 * @typedef {{ version: string, codeServer: string, node: string }} Release
 * @type {Readonly<Record<'newest' | 'oldest', Release>>}
 */
export const releases = {
  newest: { version: '1.139.1', codeServer: '4.139.1', node: '24.21.0' },
  oldest: { version: '1.99.3', codeServer: '4.99.4', node: '20.20.2' },
};

/** @typedef {{ version: string, node: string, serverMain: string }} InstalledRelease paths of the binary and script */

/**
 * Puts a VS Code server and the Node it needs into the cache, unless they are there.
 * @param {'newest' | 'oldest'} name
 * @returns {Promise<InstalledRelease>}
 */
export async function ensureVSCode(name) {
  if (!canRunServer()) {
    throw new HumanError(
      `The VS Code server build runs on Linux (x64, arm64), not on ${process.platform} ${process.arch}: ` +
        'use "npm start -- --desktop" and "npm run test:desktop".',
    );
  }
  const release = releases[name];
  const folder = await unpackPackage(`code-server@${release.codeServer}`, installServerPackages);
  return {
    version: release.version,
    node: await ensureNode(release.node),
    serverMain: path.join(folder, 'lib/vscode/out/server-main.js'),
  };
}

export function canRunServer() {
  return process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);
}

/**
 * Without install scripts: nothing is compiled, and the server does without its native parts.
 * @param {string} folder
 */
async function installServerPackages(folder) {
  console.log('Installing the packages of that VS Code …');
  const args = ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
  await mustRun('Installing the packages of VS Code', 'npm', args, { cwd: path.join(folder, 'lib/vscode') });
}

/**
 * The Node binary of that major version: ours if it fits, else npm's.
 * @param {string} version
 */
async function ensureNode(version) {
  if (majorOf(process.versions.node) === majorOf(version)) return process.execPath;
  const folder = await unpackPackage(`node-linux-${process.arch}@${version}`);
  return path.join(folder, 'bin/node');
}

/** @param {string} version */
function majorOf(version) {
  return version.split('.')[0];
}
