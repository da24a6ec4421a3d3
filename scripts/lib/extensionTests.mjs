import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { launchBrowser } from './browser.mjs';
import { createReport } from './extensionTestReport.mjs';
import { HumanError } from './humanError.mjs';
import { projectRoot } from './project.mjs';
import { bundleExtensionTests, extensionTestsFile } from './testBundle.mjs';
import { startVSCode } from './vscodeHost.mjs';
import { ensureVSCode } from './vscodeReleases.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */

/**
 * Runs test/extension inside a real VS Code with the extension as built in dist/, in a fresh profile.
 * @param {'newest' | 'oldest'} releaseName
 * @param {{ limitMs?: number, developmentPath?: string, testsFile?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<Counts>}
 */
export async function runExtensionTests(releaseName, options = {}) {
  const release = await ensureVSCode(releaseName);
  if (options.testsFile === undefined) await bundleExtensionTests();
  const profile = await mkdtemp(path.join(os.tmpdir(), 'dnac-extension-tests-'));
  const workspace = path.join(profile, 'workspace');
  await mkdir(workspace);
  const env = { ...options.env, TEST_USER_DATA: path.join(profile, 'data') };
  const host = await startVSCode({ release, profile, acceptDevelopment: true, env });
  const browser = await launchBrowser();
  try {
    const address = host.url(workspace, {
      extensionDevelopmentPath: host.remote(options.developmentPath ?? projectRoot),
      extensionTestsPath: host.remote(options.testsFile ?? extensionTestsFile),
    });
    const page = await browser.newPage();
    return await watchRun(page, address, options.limitMs ?? 180_000);
  } finally {
    await browser.close();
    await host.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

/**
 * Opens the window and waits for the extension host to report its end.
 * @param {import('playwright-core').Page} page
 * @param {string} address
 * @param {number} limitMs
 * @returns {Promise<Counts>}
 */
async function watchRun(page, address, limitMs) {
  const report = createReport();
  const window = page.context();
  /** @type {(type: string, args: readonly unknown[]) => void} */
  const log = (_type, args) => report.read(args.map(String).join(' '));
  await window.exposeFunction('codeAutomationLog', log);
  const ended = new Promise((resolve, reject) => {
    const late = () => reject(new HumanError(`The extension tests did not end within ${limitMs / 1000} s.`));
    const limit = setTimeout(late, limitMs);
    /** @param {number} code */
    const end = code => {
      clearTimeout(limit);
      resolve(code);
    };
    window
      .exposeFunction('codeAutomationExit', end)
      .then(() => page.goto(address))
      .catch(reject);
  });
  const code = await ended;
  if (!report.ended())
    throw new HumanError(`The extension host ended with code ${code} before its tests did.`);
  return report.counts();
}
