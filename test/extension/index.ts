import type Mocha from 'mocha';
import * as vscode from 'vscode';

/**
 * VS Code calls this in its extension host. Rejects when a test failed. Each test's outcome is logged as one marked
 * line of JSON for the runner to read, since the console of an extension host carries much else.
 */
export async function run(): Promise<void> {
  // A CommonJS require() of Mocha 12 does not give the class on Node 20, which VS Code 1.99 has.
  const { default: MochaClass } = await import('mocha');
  const silent = MochaClass.reporters.Base;
  const mocha = new MochaClass({ ui: 'bdd', timeout: 20_000, reporter: silent, forbidOnly: true });
  mocha.rootHooks({ beforeAll: askWithoutPause });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('all-tests');
  const failed = await runAll(mocha);
  if (failed > 0) throw new Error(`${failed} tests failed.`);
}

/** All tests share one demo network, and with it one request budget. */
async function askWithoutPause(): Promise<void> {
  await vscode.workspace
    .getConfiguration('dnac')
    .update('requestsPerMinute', 500, vscode.ConfigurationTarget.Global);
}

function runAll(mocha: Mocha): Promise<number> {
  return new Promise(resolve => {
    const runner = mocha.run(failed => {
      report({ event: 'end' });
      resolve(failed);
    });
    runner.on('pass', test => {
      report({ event: 'pass', title: test.titlePath().join(' › '), durationMs: test.duration });
    });
    runner.on('pending', test => {
      report({ event: 'skip', title: test.titlePath().join(' › ') });
    });
    runner.on('fail', (test, error: unknown) => {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      report({ event: 'fail', title: test.titlePath().join(' › '), reason });
    });
  });
}

function report(fact: Readonly<Record<string, unknown>>): void {
  console.log(`EXTENSION TESTS ${JSON.stringify(fact)}`);
}
