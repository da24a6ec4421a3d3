import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runCommand } from './command.mjs';
import { addCounts, countsText, countsVariable, noCounts, takeCounts } from './counts.mjs';
import { endWithNpm } from './processGroup.mjs';
import { stepLimitMs } from './testSteps.mjs';

/**
 * @typedef {import('./counts.mjs').Counts} Counts
 * @typedef {import('./testSteps.mjs').TestStep} TestStep
 * @typedef {{ name: string, counts: Counts, seconds: number }} StepResult
 */

/**
 * Runs the steps one after the other, past any that fails, so that one run shows all there is to mend. None outlives
 * this process, nor the npm that started it.
 * @param {readonly TestStep[]} steps
 * @returns {Promise<readonly StepResult[]>}
 */
export async function runSteps(steps) {
  endWithNpm();
  /** @type {StepResult[]} */
  const results = [];
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dnac-test-counts-'));
  for (const step of steps) {
    const startedAtMs = performance.now();
    console.log(`\n── ${step.name}`);
    const missing = step.needs?.find(name =>
      results.some(done => done.name === name && done.counts.failed > 0),
    );
    if (missing !== undefined) console.log(`not run: ${missing} failed`);
    const counts = missing === undefined ? await runStep(step, path.join(folder, step.name)) : oneFailed;
    results.push({ name: step.name, counts, seconds: (performance.now() - startedAtMs) / 1000 });
  }
  await rm(folder, { recursive: true, force: true });
  return results;
}

const oneFailed = { ...noCounts, failed: 1 };

/**
 * A runner that ends badly without naming a failed test, or that ran nothing, has failed once.
 * @param {TestStep} step
 * @param {string} countsFile
 * @returns {Promise<Counts>}
 */
async function runStep(step, countsFile) {
  const env = { ...step.env, [countsVariable]: countsFile };
  const { code } = await runCommand(process.execPath, step.command, {
    env,
    limitMs: step.limitMs ?? stepLimitMs,
  });
  if (step.kind === 'check') return code === 0 ? { ...noCounts, passed: 1 } : oneFailed;
  const counts = (await takeCounts(countsFile)) ?? noCounts;
  if (counts.passed + counts.failed === 0) console.log('no test was run');
  const isWhole = code === 0 && counts.passed > 0;
  return isWhole || counts.failed > 0 ? counts : addCounts(counts, oneFailed);
}

/**
 * Prints the table; its last line is the sum. Returns whether all is well.
 * @param {readonly StepResult[]} results
 */
export function summarise(results) {
  const sum = results.map(result => result.counts).reduce(addCounts, noCounts);
  console.log('');
  for (const { name, counts, seconds } of results) {
    console.log(
      `${counts.failed > 0 ? '✘' : '✔'} ${name.padEnd(18)}${seconds.toFixed(1).padStart(7)} s   ${countsText(counts)}`,
    );
  }
  console.log(countsText(sum));
  return sum.failed === 0 && sum.passed > 0;
}
