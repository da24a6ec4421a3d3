import type { Readable } from 'node:stream';
import { UsageError } from './usageError';
import type { Terminal } from './terminal';

/** A password is no novel; whoever pipes a file in here by mistake is told so. */
const longestPassword = 4096;

/**
 * The password from standard input (its first line) when asked for, else from DNA_CENTER_PASSWORD. Never from an
 * argument: any user of the machine can read those.
 */
export async function readPassword(fromStdin: boolean, terminal: Terminal): Promise<string> {
  if (fromStdin) return firstLine(terminal.stdin);
  const password = terminal.environment['DNA_CENTER_PASSWORD'];
  if (password === undefined || password === '') {
    throw new UsageError('A password is needed: --password-stdin, or DNA_CENTER_PASSWORD.');
  }
  return password;
}

async function firstLine(input: Readable): Promise<string> {
  let text = '';
  for await (const chunk of input.setEncoding('utf8')) {
    text += String(chunk);
    if (text.includes('\n') || text.length > longestPassword) break;
  }
  const password = (text.split('\n', 1)[0] ?? '').replace(/\r$/, '');
  if (password === '') throw new UsageError('No password came on standard input.');
  if (password.length > longestPassword) throw new UsageError('That is too long for a password.');
  return password;
}
