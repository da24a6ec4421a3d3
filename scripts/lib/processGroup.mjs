import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { HumanError } from './humanError.mjs';

/**
 * A program and everything it starts: one process group, stopped as one.
 * @typedef {object} ProcessGroup
 * @property {(pattern: RegExp, limitMs: number) => Promise<RegExpMatchArray>} line waits for a line of its output
 * @property {() => string} output all it said so far
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a program in a group of its own. The group ends with us, however we end, save by SIGKILL.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env: NodeJS.ProcessEnv, cwd?: string }} options
 * @returns {ProcessGroup}
 */
export function startGroup(command, args, options) {
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close');
  const killNow = () => signalGroup(child.pid, 'SIGKILL');
  process.once('exit', killNow);
  /** @type {string[]} */
  const lines = [];
  const watchers = new Set();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', line => {
      lines.push(line);
      for (const watcher of watchers) watcher(line);
    });
  }
  return {
    output: () => lines.join('\n'),
    line: (pattern, limitMs) => waitForLine({ child, lines, watchers, pattern, limitMs }),
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

/** @param {{ child: import('node:child_process').ChildProcess, lines: string[], watchers: Set<Function>, pattern: RegExp, limitMs: number }} wait */
function waitForLine({ child, lines, watchers, pattern, limitMs }) {
  return new Promise((resolve, reject) => {
    const stop = outcome => {
      clearTimeout(limit);
      watchers.delete(look);
      child.off('close', onClose);
      outcome();
    };
    const look = line => {
      const match = line.match(pattern);
      if (match) stop(() => resolve(match));
    };
    const fail = what => stop(() => reject(new HumanError(`${what}\n${lines.slice(-15).join('\n')}`)));
    const onClose = code => fail(`${child.spawnfile} ended with code ${code} before it was ready.`);
    const limit = setTimeout(
      () => fail(`${child.spawnfile} was not ready within ${limitMs / 1000} s.`),
      limitMs,
    );
    child.on('close', onClose);
    child.on('error', error => fail(`${child.spawnfile} cannot be started: ${error.message}`));
    watchers.add(look);
    lines.forEach(look);
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
    if (error.code !== 'ESRCH') throw error;
  }
}
