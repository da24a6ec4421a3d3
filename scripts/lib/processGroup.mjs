import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { HumanError } from './humanError.mjs';

/**
 * A program and everything it starts: one process group, stopped as one.
 * @typedef {object} ProcessGroup
 * @property {number | undefined} id of the group and of its first process
 * @property {(pattern: RegExp, limitMs: number) => Promise<RegExpMatchArray>} line waits for a line of its output
 * @property {() => string} output all it said so far
 * @property {Promise<void>} ended
 * @property {() => Promise<void>} stop
 */

const deadlySignals = /** @type {const} */ ({ SIGHUP: 129, SIGINT: 130, SIGTERM: 143 });

/**
 * Starts a program in a group of its own. The group ends with us, however we end, save by SIGKILL.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env: NodeJS.ProcessEnv, cwd?: string }} options
 * @returns {ProcessGroup}
 */
export function startGroup(command, args, options) {
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  // A start that fails is told by line().
  const ended = once(child, 'close').then(
    () => undefined,
    () => undefined,
  );
  const killNow = () => signalGroup(child.pid, 'SIGKILL');
  process.once('exit', killNow);
  exitOnSignals();
  const output = createLineLog([child.stdout, child.stderr]);
  return {
    id: child.pid,
    output: output.text,
    ended,
    line: (pattern, limitMs) => waitForLine(child, output, pattern, limitMs),
    async stop() {
      signalGroup(child.pid, 'SIGTERM');
      const impatience = setTimeout(killNow, 3000);
      await ended;
      clearTimeout(impatience);
      killNow();
      process.off('exit', killNow);
    },
  };
}

/** Without a listener a signal ends Node at once and no 'exit' is heard. */
export function exitOnSignals() {
  for (const [name, code] of Object.entries(deadlySignals)) {
    if (process.listenerCount(name) === 0) process.once(name, () => process.exit(code));
  }
}

/** @param {readonly import('node:stream').Readable[]} streams */
function createLineLog(streams) {
  /** @type {string[]} */
  const lines = [];
  /** @type {Set<(line: string) => void>} */
  const watchers = new Set();
  for (const input of streams) {
    createInterface({ input }).on('line', line => {
      lines.push(line);
      for (const watcher of watchers) watcher(line);
    });
  }
  return { lines, watchers, text: () => lines.join('\n') };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {ReturnType<typeof createLineLog>} output
 * @param {RegExp} pattern
 * @param {number} limitMs
 * @returns {Promise<RegExpMatchArray>}
 */
function waitForLine(child, output, pattern, limitMs) {
  return new Promise((resolve, reject) => {
    const done = () => {
      clearTimeout(limit);
      output.watchers.delete(look);
      child.off('close', closed);
    };
    /** @param {string} line */
    const look = line => {
      const match = line.match(pattern);
      if (match === null) return;
      done();
      resolve(match);
    };
    /** @param {string} what */
    const fail = what => {
      done();
      reject(new HumanError(`${child.spawnfile} ${what}\n${output.lines.slice(-15).join('\n')}`));
    };
    /** @param {number | null} code */
    const closed = code => fail(`ended with code ${code} before it was ready.`);
    const limit = setTimeout(() => fail(`was not ready within ${limitMs / 1000} s.`), limitMs);
    child.on('close', closed);
    child.on('error', error => fail(`cannot be started: ${error.message}`));
    output.watchers.add(look);
    output.lines.forEach(look);
  });
}

/**
 * @param {number | undefined} pid
 * @param {NodeJS.Signals} signal
 */
function signalGroup(pid, signal) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ESRCH';
    if (!isGone) throw error;
  }
}
