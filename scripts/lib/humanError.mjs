/** A failure that one sentence explains: what is missing and what to do. Shown without a stack. */
export class HumanError extends Error {
  /** @override */
  name = 'HumanError';
}

/**
 * Runs a script to its end. A HumanError becomes one sentence on stderr and exit code 1; anything else is a mistake in
 * the script and shows its stack.
 * @param {() => Promise<void>} main
 */
export async function runScript(main) {
  try {
    await main();
  } catch (error) {
    process.exitCode = 1;
    console.error(error instanceof HumanError ? error.message : error);
  }
}
