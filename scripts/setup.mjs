// `npm run setup`: installs everything that `npm start` and `npm test` run in, and nothing else.
import { ensureDependencies } from './lib/dependencies.mjs';
import { runScript } from './lib/humanError.mjs';
import { setUpFor } from './lib/setUp.mjs';
import { testSteps } from './lib/testSteps.mjs';

await runScript(async () => {
  await ensureDependencies();
  await setUpFor(testSteps.map(step => step.name));
});
