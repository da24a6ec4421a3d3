// `npm start [-- --desktop]`: VS Code with this extension and its demo network, one trace away.
import { ensureDependencies } from './lib/dependencies.mjs';
import { HumanError, runScript } from './lib/humanError.mjs';

await runScript(async () => {
  const [flag] = process.argv.slice(2);
  if (flag !== undefined && flag !== '--desktop') throw new HumanError('Usage: npm start [-- --desktop]');
  await ensureDependencies();
  const { canRunServer } = await import('./lib/vscodeReleases.mjs');
  if (flag === '--desktop' || !canRunServer()) {
    const { startDesktop } = await import('./lib/startDesktop.mjs');
    await startDesktop();
  } else {
    const { startInBrowser } = await import('./lib/startInBrowser.mjs');
    await startInBrowser();
  }
});
