// `npm test [-- --only unit,e2e]`: sets up what is missing, then checks everything. Its last line is the sum.
import { ensureDependencies } from './lib/dependencies.mjs';
import { HumanError, runScript } from './lib/humanError.mjs';
import { runSteps, summarise } from './lib/runSteps.mjs';
import { setUpFor } from './lib/setUp.mjs';
import { chooseSteps, testSteps } from './lib/testSteps.mjs';

/** @param {readonly string[]} args */
function readOnly(args) {
  const [flag, words = ''] = args;
  if (flag === undefined) return [];
  if (flag === '--only' && words !== '') return words.split(',');
  throw new HumanError(`Usage: npm test [-- --only ${testSteps.map(step => step.name).join(',')}]`);
}

await runScript(async () => {
  const steps = chooseSteps(readOnly(process.argv.slice(2)));
  await ensureDependencies();
  await setUpFor(steps.map(step => step.name));
  if (!summarise(await runSteps(steps))) process.exitCode = 1;
});
