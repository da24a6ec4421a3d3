// `npm run bench [-- NAME…]`: runs the measurements of bench/, each printing its table.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ensureDependencies } from './lib/dependencies.mjs';
import { HumanError, runScript } from './lib/humanError.mjs';
import { projectRoot } from './lib/project.mjs';

await runScript(async () => {
  const names = process.argv.slice(2);
  await ensureDependencies();
  const { mustRun, runCommand } = await import('./lib/command.mjs');
  const all = readdirSync(path.join(projectRoot, 'bench'))
    .filter(file => file.endsWith('.ts'))
    .sort();
  const chosen = all.filter(file => names.length === 0 || names.includes(path.parse(file).name));
  if (chosen.length === 0) throw new HumanError(`Nothing of that name in bench/: ${all.join(', ')}.`);
  await mustRun('Building', process.execPath, ['esbuild.js', '--production']);
  for (const file of chosen) {
    console.log(`\n── ${path.parse(file).name}`);
    const { code } = await runCommand(process.execPath, ['--import', 'tsx', path.join('bench', file)]);
    if (code !== 0) process.exitCode = 1;
  }
});
