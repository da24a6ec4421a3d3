import { readFile, rm, writeFile } from 'node:fs/promises';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts what became of a runner's tests */

/** @type {Counts} */
export const noCounts = { passed: 0, failed: 0, skipped: 0 };

/** The variable that names the file in which a test runner leaves its counts. */
export const countsVariable = 'TEST_COUNTS_FILE';

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
export function addCounts(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** @param {Counts} counts */
export function countsText({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/**
 * Leaves the counts where the caller of this runner, if any, wants them.
 * @param {Counts} counts
 */
export async function reportCounts(counts) {
  const file = process.env[countsVariable];
  if (file !== undefined) await writeFile(file, JSON.stringify(counts));
}

/**
 * The counts that a runner left, or undefined if it did not come that far.
 * @param {string} file
 * @returns {Promise<Counts | undefined>}
 */
export async function takeCounts(file) {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  await rm(file, { force: true });
  return text === undefined ? undefined : JSON.parse(text);
}
