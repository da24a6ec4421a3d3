import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';

/** Ends the extension host of a VS Code server of ours as a crash would; VS Code starts another one. */
export async function crashExtensionHost(processGroup: number): Promise<void> {
  const hosts: number[] = [];
  for (const id of await processesOf(processGroup)) {
    if ((await readProcess(id, 'cmdline')).includes('--type=extensionHost')) hosts.push(id);
  }
  assert.equal(hosts.length, 1, 'one window has one extension host');
  hosts.forEach(pid => process.kill(pid, 'SIGKILL'));
}

/** The processes of a group, by their ids. */
export async function processesOf(group: number): Promise<readonly number[]> {
  const found: number[] = [];
  for (const name of await readdir('/proc')) {
    // After the name in parentheses: state, parent, group.
    const stat = /^\d+$/.test(name) ? await readProcess(Number(name), 'stat') : '';
    if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]) === group) found.push(Number(name));
  }
  return found;
}

function readProcess(id: number, file: string): Promise<string> {
  return readFile(`/proc/${id}/${file}`, 'utf8').catch(() => '');
}
