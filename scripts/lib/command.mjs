import { spawn } from 'node:child_process';
import { cleanEnvironment } from './environment.mjs';
import { HumanError } from './humanError.mjs';
import { exitOnSignals } from './processGroup.mjs';
import { projectRoot } from './project.mjs';

/**
 * @typedef {object} CommandOptions
 * @property {string} [cwd] the project's folder if not given
 * @property {NodeJS.ProcessEnv} [env] added to the clean environment
 * @property {boolean} [quiet] keeps the output back
 * @property {number} [limitMs] after that the command is ended
 */

/**
 * Runs a command to its end and resolves to its exit code and output; it does not outlive us.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runCommand(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? projectRoot,
      env: cleanEnvironment(options.env),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && command === 'npm',
      ...(options.limitMs !== undefined && { timeout: options.limitMs }),
    });
    const end = () => child.kill('SIGTERM');
    process.once('exit', end);
    exitOnSignals();
    let output = '';
    /** @type {(to: NodeJS.WriteStream) => (chunk: Buffer) => void} */
    const pass = to => chunk => {
      output += String(chunk);
      if (options.quiet !== true) to.write(chunk);
    };
    child.stdout.on('data', pass(process.stdout));
    child.stderr.on('data', pass(process.stderr));
    child.on('error', reject);
    child.on('close', code => {
      process.off('exit', end);
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * Runs a command that has to succeed; rejects with a HumanError that holds the end of its output.
 * @param {string} what the sentence's subject: "Installing the packages"
 * @param {string} command
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<string>} its output
 */
export async function mustRun(what, command, args, options = {}) {
  const { code, output } = await runCommand(command, args, { quiet: true, ...options }).catch(error => {
    throw new HumanError(`${what} failed: ${command} cannot be started (${error.message}).`);
  });
  if (code === 0) return output;
  const end = output.trim().split('\n').slice(-15).join('\n');
  throw new HumanError(`${what} failed: ${command} ended with code ${code}.\n${end}`);
}
