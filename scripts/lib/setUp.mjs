import { ensureChromium } from './chromium.mjs';
import { ensureVSCode } from './vscodeReleases.mjs';

/**
 * Installs what these steps of `npm test` run in, before the first of them starts.
 * @param {readonly string[]} steps
 */
export async function setUpFor(steps) {
  const needs = /** @param {RegExp} names */ names => steps.some(step => names.test(step));
  if (needs(/^(page|extension|e2e)/)) await ensureChromium();
  if (needs(/newest$/)) await ensureVSCode('newest');
  if (needs(/oldest$/)) await ensureVSCode('oldest');
}
