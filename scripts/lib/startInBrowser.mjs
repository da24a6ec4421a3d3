import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { firstExample } from './firstExample.mjs';
import { packageExtension, vsixFile } from './packageExtension.mjs';
import { cacheFolder } from './project.mjs';
import { installExtension, startVSCode } from './vscodeHost.mjs';
import { ensureVSCode } from './vscodeReleases.mjs';

/** Packages the extension, installs it into a VS Code server of our own, starts that and stays until Ctrl+C. */
export async function startInBrowser() {
  const release = await ensureVSCode('newest');
  console.log('Building and packaging the extension …');
  await packageExtension();
  const profile = path.join(cacheFolder, 'profile');
  await mkdir(profile, { recursive: true, mode: 0o700 });
  await installExtension({ release, profile }, vsixFile);
  const host = await startVSCode({ release, profile });
  console.log(greeting(release.version, host.url(), await firstExample()));
  await stopAsked(host.ended);
  await host.stop();
  console.log('Stopped.');
}

/**
 * @param {string} version
 * @param {string} address
 * @param {{ source: string, destination: string }} example
 */
function greeting(version, address, { source, destination }) {
  return `
VS Code ${version} is running with DNAC Path Trace installed. Open this address (it is yours alone, it carries a token):

  ${address}

Press F1, run "DNAC: Trace Path" and choose the demo network. Two addresses of it to trace:

  source       ${source}
  destination  ${destination}

Ctrl+C stops it.`;
}

/** @param {Promise<void>} ended of the server itself */
async function stopAsked(ended) {
  const asked = new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.removeAllListeners(signal);
      process.on(signal, resolve);
    }
  });
  await Promise.race([asked, ended]);
}
