// `node scripts/extension-tests.mjs [newest|oldest]`: test/extension inside that VS Code.
import { countsText, reportCounts } from './lib/counts.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { HumanError, runScript } from './lib/humanError.mjs';

await runScript(async () => {
  const [release = 'newest'] = process.argv.slice(2);
  if (release !== 'newest' && release !== 'oldest') throw new HumanError('Say "newest" or "oldest".');
  await ensureDependencies();
  const { runExtensionTests } = await import('./lib/extensionTests.mjs');
  const counts = await runExtensionTests(release);
  console.log(countsText(counts));
  await reportCounts(counts);
  if (counts.failed > 0 || counts.passed === 0) process.exitCode = 1;
});
