import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { WindowNews, WindowOrder } from './windowProgram';

/** A process that runs traces, as seen from outside. */
export interface OpenWindow {
  readonly news: readonly WindowNews[];
  readonly printed: () => string;
  /** Ends it as `kill -9` does. */
  kill(): Promise<void>;
}

export function openWindow(order: WindowOrder): OpenWindow {
  const script = path.join(import.meta.dirname, 'windowProgram.ts');
  const child = fork(script, { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const news: WindowNews[] = [];
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (printed += chunk.toString('utf8')));
  }
  child.on('message', message => news.push(message as WindowNews));
  child.send(order);
  return { news, printed: () => printed, kill: () => kill(child) };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
