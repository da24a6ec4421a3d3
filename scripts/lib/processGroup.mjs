import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
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

/** What ends us for a signal; the same functions each time, so that nobody listens twice. */
const enders = /** @type {const} */ ([
  ['SIGHUP', () => process.exit(129)],
  ['SIGINT', () => process.exit(130)],
  ['SIGTERM', () => process.exit(143)],
]);

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

/** Without a listener a signal ends Node at once and no 'exit' is heard; those of others need not end it at all. */
export function exitOnSignals() {
  for (const [name, end] of enders) {
    if (!process.listeners(name).includes(end)) process.once(name, end);
  }
}

/**
 * Ends us soon after npm, where npm has started us: it may end without a word to what it runs. A shell that goes is no
 * reason: programs are left running in the background on purpose.
 */
export function endWithNpm(lookEveryMs = 1000, env = process.env) {
  if (env['npm_command'] === undefined) return;
  const npm = starters();
  const look = () => {
    if (starters() !== npm) process.exit(143);
    setTimeout(look, lookEveryMs).unref();
  };
  look();
}

/** Who has started us: our parent and, where that is the shell of an npm and Linux tells, the npm behind it. */
function starters() {
  const { ppid } = process;
  const status = processStatus(ppid);
  const isShell = /^Name:\s*\w*sh$/m.test(status);
  return isShell ? `${ppid} ${/^PPid:\s*(\d+)$/m.exec(status)?.[1]}` : String(ppid);
}

/** @param {number} pid */
function processStatus(pid) {
  const file = `/proc/${pid}/status`;
  try {
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  } catch {
    // It has ended in between.
    return '';
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
 * Signals all of a group that are still there.
 * @param {number | undefined} pid
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(pid, signal) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    const isGone = error instanceof Error && 'code' in error && error.code === 'ESRCH';
    if (!isGone) throw error;
  }
}
