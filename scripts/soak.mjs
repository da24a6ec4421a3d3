// `npm run test:soak`: the long tests, and every e2e file in the newest and the oldest VS Code, in every theme for its
// screenshots.
// `npm run test:soak -- --seed N`: the long tests alone, as they went when they printed that seed.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ensureDependencies } from './lib/dependencies.mjs';
import { HumanError, runScript } from './lib/humanError.mjs';
import { projectRoot } from './lib/project.mjs';
import { runSteps, summarise } from './lib/runSteps.mjs';
import { setUpFor } from './lib/setUp.mjs';
import { chooseSteps, everyEndToEndFile, mochaCommand } from './lib/testSteps.mjs';

const hourMs = 60 * 60_000;

/**
 * @param {readonly string[]} args
 * @returns {string | undefined}
 */
function readSeed([flag, seed = '', ...others]) {
  if (flag === undefined) return undefined;
  if (flag === '--seed' && /^\d+$/.test(seed) && others.length === 0) return seed;
  throw new HumanError('Usage: npm run test:soak [-- --seed N]');
}

/**
 * @param {string | undefined} seed
 * @returns {readonly import('./lib/testSteps.mjs').TestStep[]}
 */
function longTests(seed) {
  const files = readdirSync(path.join(projectRoot, 'test'), { recursive: true, encoding: 'utf8' });
  const isThere = files.some(file => /^soak[/\\].*\.test\.ts$/.test(file));
  return isThere
    ? [
        {
          name: 'soak',
          kind: 'runner',
          command: mochaCommand('soak', hourMs),
          needs: ['build'],
          limitMs: 4 * hourMs,
          ...(seed === undefined ? {} : { env: { SEED: seed } }),
        },
      ]
    : [];
}

await runScript(async () => {
  const seed = readSeed(process.argv.slice(2));
  await ensureDependencies();
  await setUpFor(['e2e-newest', 'e2e-oldest']);
  if (seed !== undefined) {
    if (!summarise(await runSteps([...chooseSteps(['build']), ...longTests(seed)]))) process.exitCode = 1;
    return;
  }
  const everywhere = chooseSteps(['e2e']).map(step =>
    step.name.startsWith('e2e')
      ? {
          ...step,
          command: everyEndToEndFile,
          limitMs: hourMs,
          env: { ...step.env, E2E_THEMES: 'all' },
        }
      : step,
  );
  if (!summarise(await runSteps([...everywhere, ...longTests(seed)]))) process.exitCode = 1;
});
