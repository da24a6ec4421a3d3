import { chromium } from 'playwright-core';
import { ensureChromium } from './chromium.mjs';
import { exitOnSignals } from './processGroup.mjs';

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=OptimizationHints,MediaRouter',
];

/** Starts a headless browser that talks to nobody but the pages it is shown. */
export async function launchBrowser() {
  // The browser ends with us; to a signal alone its library listens without ending us.
  exitOnSignals();
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: await ensureChromium(),
    args: isRoot ? [...quiet, '--no-sandbox'] : quiet,
  });
}
