import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { mustRun } from './command.mjs';
import { cleanEnvironment } from './environment.mjs';
import { startGroup } from './processGroup.mjs';

/** @typedef {import('./vscodeReleases.mjs').InstalledRelease} InstalledRelease */

/**
 * @typedef {object} HostOptions
 * @property {InstalledRelease} release
 * @property {string} profile folder for everything that this VS Code keeps
 * @property {Readonly<Record<string, unknown>>} [settings] machine settings, application-scoped ones are not read there
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [acceptDevelopment] lets a window's address name an extension's source folder and its tests
 */

/**
 * A running VS Code server on loopback.
 * @typedef {object} VSCodeHost
 * @property {number} port
 * @property {number | undefined} processGroup
 * @property {(folder?: string, payload?: Readonly<Record<string, string>>) => string} url a window's address, with
 *   the token; without a folder, of an empty window
 * @property {(file: string) => string} remote a file's address for `extensionDevelopmentPath` and its like
 * @property {() => string} output
 * @property {Promise<void>} ended
 * @property {() => Promise<void>} stop
 */

const calmSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  // Else each port that any program of this machine opens is announced in a notification.
  'remote.autoForwardPorts': false,
};

/**
 * Installs a packaged extension into the profile, as "Install from VSIX…" does.
 * @param {HostOptions} options
 * @param {string} vsix
 */
export async function installExtension({ release, profile }, vsix) {
  const args = [release.serverMain, '--install-extension', vsix, '--force', ...profileArguments(profile)];
  await mustRun('Installing the extension', release.node, args);
}

/**
 * Starts VS Code for one person: a random token, readable to this user only, is part of every address; without one
 * the server would be a shell for every user of the machine.
 * @param {HostOptions} options
 * @returns {Promise<VSCodeHost>}
 */
export async function startVSCode({ release, profile, settings = {}, env = {}, acceptDevelopment = false }) {
  const token = randomBytes(24).toString('hex');
  const tokenFile = path.join(profile, 'connection-token');
  const settingsFolder = path.join(profile, 'data/Machine');
  await mkdir(settingsFolder, { recursive: true, mode: 0o700 });
  await writeFile(tokenFile, token, { mode: 0o600 });
  await writeFile(
    path.join(settingsFolder, 'settings.json'),
    JSON.stringify({ ...calmSettings, ...settings }),
  );
  const args = [
    release.serverMain,
    ...['--host', '127.0.0.1', '--port', '0', '--connection-token-file', tokenFile],
    ...['--telemetry-level', 'off'],
    ...(acceptDevelopment ? ['--enable-smoke-test-driver'] : []),
    ...profileArguments(profile),
  ];
  // No gallery: this VS Code asks nobody outside this machine.
  const server = startGroup(release.node, args, {
    env: cleanEnvironment({ EXTENSIONS_GALLERY: '{}', ...env }),
  });
  const [, port = ''] = await server
    .line(/Web UI available at https?:\/\/[^:/]+:(\d+)/, 60_000)
    .catch(async error => {
      await server.stop();
      throw error;
    });
  const authority = `127.0.0.1:${port}`;
  return {
    port: Number(port),
    processGroup: server.id,
    url: (folder, payload = {}) => windowUrl(authority, token, folder, payload),
    remote: file => `vscode-remote://${authority}${file}`,
    output: server.output,
    ended: server.ended,
    stop: server.stop,
  };
}

/** @param {string} profile */
function profileArguments(profile) {
  const extensions = path.join(profile, 'extensions');
  return ['--server-data-dir', profile, '--extensions-dir', extensions, '--accept-server-license-terms'];
}

/**
 * @param {string} authority
 * @param {string} token
 * @param {string | undefined} folder
 * @param {Readonly<Record<string, string>>} payload
 */
function windowUrl(authority, token, folder, payload) {
  const query = new URLSearchParams({ tkn: token, ...(folder === undefined ? { ew: 'true' } : { folder }) });
  if (Object.keys(payload).length > 0) query.set('payload', JSON.stringify(Object.entries(payload)));
  return `http://${authority}/?${query}`;
}
