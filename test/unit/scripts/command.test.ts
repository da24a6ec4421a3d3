import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { text as readAll } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { runCommand } from '../../../scripts/lib/command.mjs';
import { isAlive } from '../../../src/tracing/isAlive';
import { eventually } from '../tracing/eventually';

/** Starts a program that shares its output, says its id and stays. */
const family = `
  const forever = 'console.log("child " + process.pid); setTimeout(() => {}, 60_000)';
  require('node:child_process').spawn(process.execPath, ['-e', forever], { stdio: 'inherit' });
  setTimeout(() => {}, 60_000);
`;
/** The same, which does not listen to a kind word. */
const deafFamily = `process.on('SIGTERM', () => undefined); ${family}`;

/** The id that a program says of what it started. */
async function childOf(program: ChildProcess): Promise<number> {
  if (program.stdout === null) throw new Error('It has no output');
  const [line] = (await once(createInterface({ input: program.stdout }), 'line')) as [string];
  return Number(line.replace(/^child /, ''));
}

/** A program that uses one of scripts/lib. */
function start(library: string, text: string, env: NodeJS.ProcessEnv = process.env): ChildProcess {
  const url = pathToFileURL(path.join(import.meta.dirname, '../../../scripts/lib', library)).href;
  const args = ['--input-type=module', '-e', text.replaceAll('LIBRARY', url)];
  return spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
}

describe('a command', () => {
  for (const [what, text] of [
    ['at its limit, with what it started', family],
    ['at its limit even where it does not listen', deafFamily],
  ] as const) {
    it(`ends ${what}`, async () => {
      const { code, output } = await runCommand(process.execPath, ['-e', text], {
        ...{ quiet: true, limitMs: 1000, patienceMs: 300 },
      });
      const child = Number(/child (\d+)/.exec(output)?.[1]);
      assert.notEqual(code, 0);
      await eventually(`${child} has ended`, () => !isAlive(child));
    });
  }

  it('ends with its caller, with what it started', async () => {
    const text = `
      import { runCommand } from 'LIBRARY';
      await runCommand(process.execPath, ['-e', ${JSON.stringify(family)}]);
    `;
    const caller = start('command.mjs', text);
    const child = await childOf(caller);
    assert.ok(isAlive(child));
    caller.kill('SIGTERM');
    await eventually(`${child} has ended`, () => !isAlive(child));
  });
});

describe('what npm has started', () => {
  /** npm, as far as we are concerned: starts a program through a shell, which shares its output, and waits. */
  const npm = (env: NodeJS.ProcessEnv, restOfLine: string): ChildProcess => {
    const orphan = `
      import { setTimeout as wait } from 'node:timers/promises';
      import { endWithNpm } from 'LIBRARY';
      endWithNpm(1);
      const isAlive = pid => { try { return process.kill(pid, 0); } catch { return false; } };
      console.log('child ' + process.pid);
      while (isAlive(Number(process.env.NPM))) await wait(5);
      await wait(200);
      console.log('stays');
    `;
    const text = `
      import { spawn } from 'node:child_process';
      const env = { ...process.env, NPM: String(process.pid), PROGRAM: ${JSON.stringify(orphan)} };
      const line = '"${process.execPath}" --input-type=module -e "$PROGRAM"${restOfLine}';
      spawn(line, { env, shell: true, stdio: 'inherit' });
    `;
    return start('processGroup.mjs', text, { ...process.env, ...env });
  };

  /** What a program says after it has lost its parent. */
  const lastWords = async (parent: ChildProcess): Promise<string> => {
    await childOf(parent);
    parent.kill('SIGKILL');
    return parent.stdout === null ? '' : readAll(parent.stdout);
  };

  for (const [what, restOfLine] of [
    ['in place of its shell', ''],
    ['below its shell', '; true'],
  ] as const) {
    it(`ends ${what} when npm ends without a word`, async () => {
      assert.equal(await lastWords(npm({ npm_command: 'test' }, restOfLine)), '');
    });
  }

  it('is told from what a shell has left running on purpose', async () => {
    assert.equal(await lastWords(npm({ npm_command: undefined }, '')), 'stays\n');
  });
});
