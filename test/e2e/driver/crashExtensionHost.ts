import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';

/** Ends the extension host of a VS Code server of ours as a crash would; VS Code starts another one. */
export async function crashExtensionHost(processGroup: number): Promise<void> {
  const numbers = (await readdir('/proc')).filter(name => /^\d+$/.test(name));
  const hosts: number[] = [];
  for (const number of numbers) {
    if (await isExtensionHost(number, processGroup)) hosts.push(Number(number));
  }
  assert.equal(hosts.length, 1, 'one window has one extension host');
  hosts.forEach(pid => process.kill(pid, 'SIGKILL'));
}

async function isExtensionHost(pid: string, processGroup: number): Promise<boolean> {
  const read = (file: string): Promise<string> => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
  const [stat, command] = await Promise.all([read('stat'), read('cmdline')]);
  // After the name in parentheses: state, parent, group.
  const group = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2];
  return Number(group) === processGroup && command.includes('--type=extensionHost');
}
