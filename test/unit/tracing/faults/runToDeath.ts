import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { MortalOrder } from './mortalProgram';

/** How a program ended, and everything that it printed. */
export interface Ended {
  readonly signal: NodeJS.Signals | null;
  readonly printed: string;
}

/** Runs a trace in a process of its own, until it is killed. */
export async function runToDeath(order: MortalOrder): Promise<Ended> {
  const script = path.join(import.meta.dirname, 'mortalProgram.ts');
  const child = fork(script, { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => (printed += chunk.toString('utf8')));
  }
  child.send(order);
  const [, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  return { signal, printed };
}
