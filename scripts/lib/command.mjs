import { spawn } from 'node:child_process';
import { cleanEnvironment } from './environment.mjs';
import { HumanError } from './humanError.mjs';
import { exitOnSignals, signalGroup } from './processGroup.mjs';
import { projectRoot } from './project.mjs';

/**
 * @typedef {object} CommandOptions
 * @property {string} [cwd] the project's folder if not given
 * @property {NodeJS.ProcessEnv} [env] added to the clean environment
 * @property {boolean} [quiet] keeps the output back
 * @property {number} [limitMs] after that the command is ended, with all that it started
 * @property {number} [patienceMs] how long it may take to end then; 5 s if not given
 */

/** Windows has no process groups. */
const hasGroups = process.platform !== 'win32';

/**
 * Runs a command to its end and resolves to its exit code and output; neither it nor what it starts outlives us.
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
      detached: hasGroups,
    });
    /** @param {NodeJS.Signals} name */
    const signal = name => (hasGroups ? signalGroup(child.pid, name) : child.kill(name));
    const end = () => signal('SIGTERM');
    const stopLimit = limitTime(command, options, signal);
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
      stopLimit();
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * Ends a command at its limit: first kindly, so that it can end what it has put out of our reach.
 * @param {string} command
 * @param {CommandOptions} options
 * @param {(name: NodeJS.Signals) => void} signal
 * @returns {() => void} takes the limit away
 */
function limitTime(command, { limitMs, patienceMs = 5000, quiet }, signal) {
  if (limitMs === undefined) return () => undefined;
  let timer = setTimeout(() => {
    if (quiet !== true) console.error(`${command} took longer than ${limitMs / 1000} s and is ended.`);
    signal('SIGTERM');
    timer = setTimeout(() => signal('SIGKILL'), patienceMs);
  }, limitMs);
  return () => clearTimeout(timer);
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
