import { existsSync } from 'node:fs';
import path from 'node:path';
import { mustRun } from './command.mjs';
import { HumanError } from './humanError.mjs';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

/** @type {Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>>} */
const usualPlaces = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(name =>
    ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map(file =>
      path.join(process.env[name] ?? '', file),
    ),
  ),
  linux: ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'],
};

/** The path of a Chromium, Chrome or Edge: CHROME_PATH, then PATH, then the usual places, then Playwright's own. */
export async function findChromium() {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new HumanError(`CHROME_PATH names ${named}, which does not exist.`);
  }
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(folder => folder !== '');
  const found = [
    ...commands.flatMap(command => folders.map(folder => path.join(folder, command))),
    ...(usualPlaces[process.platform] ?? []),
  ].find(file => existsSync(file));
  return found ?? (await playwrightsOwn());
}

/** As findChromium, and installs Debian's where that is possible. */
export async function ensureChromium() {
  const found = await findChromium();
  if (found !== undefined) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log('Installing chromium from the Debian archive …');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await mustRun('Updating the package lists', 'apt-get', ['update'], { env });
    await mustRun(
      'Installing chromium',
      'apt-get',
      ['install', '-y', '--no-install-recommends', 'chromium'],
      { env },
    );
    const installed = await findChromium();
    if (installed !== undefined) return installed;
  }
  throw new HumanError(
    'No Chromium, Chrome or Edge was found: install one, or name it in the environment variable CHROME_PATH.',
  );
}

async function playwrightsOwn() {
  const { chromium } = await import('playwright-core');
  const file = chromium.executablePath();
  return existsSync(file) ? file : undefined;
}
