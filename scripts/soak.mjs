// `npm run test:soak`: the long tests, and the e2e way again in every theme for its screenshots.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ensureDependencies } from './lib/dependencies.mjs';
import { runScript } from './lib/humanError.mjs';
import { projectRoot } from './lib/project.mjs';
import { runSteps, summarise } from './lib/runSteps.mjs';
import { setUpFor } from './lib/setUp.mjs';
import { chooseSteps, mochaCommand } from './lib/testSteps.mjs';

const hourMs = 60 * 60_000;

/** @returns {readonly import('./lib/testSteps.mjs').TestStep[]} */
function longTests() {
  const files = readdirSync(path.join(projectRoot, 'test'), { recursive: true, encoding: 'utf8' });
  const isThere = files.some(file => /^soak[/\\].*\.test\.ts$/.test(file));
  return isThere
    ? [{ name: 'soak', kind: 'runner', command: mochaCommand('soak', hourMs), limitMs: 4 * hourMs }]
    : [];
}

await runScript(async () => {
  await ensureDependencies();
  await setUpFor(['e2e-newest', 'e2e-oldest']);
  const everyTheme = chooseSteps(['e2e']).map(step => ({ ...step, env: { ...step.env, E2E_THEMES: 'all' } }));
  if (!summarise(await runSteps([...longTests(), ...everyTheme]))) process.exitCode = 1;
});
