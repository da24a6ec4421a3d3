// Runs inside an extension host, as its "tests": activates one extension and logs what that took.
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { stopwatchFile } from './stopwatchFile';

/** What one start has to say. */
export interface Measurement {
  /** Loading the extension and its `activate()`, without what VS Code does around them. */
  readonly activateMs: number;
  /** JavaScript of the extension that was loaded. */
  readonly loadedBytes: number;
  /** Other files that it read, by name. */
  readonly filesRead: readonly string[];
}

/** @public VS Code calls it. */
export async function run(): Promise<void> {
  const extension = vscode.extensions.all.find(({ id }) => id.startsWith('measured.'));
  if (extension === undefined) throw new Error('The measured extension is not there.');
  const own = [extension.extensionPath + path.sep, `${path.sep}${extension.id}${path.sep}`];
  const reads = watchReads(file => own.some(part => file.includes(part)));
  await quiet();
  const { activateMs } = (await extension.activate()) as Pick<Measurement, 'activateMs'>;
  const filesRead = await reads.settled();
  const loaded = Object.keys(require.cache).filter(
    file => file.startsWith(extension.extensionPath + path.sep) && path.basename(file) !== stopwatchFile,
  );
  const loadedBytes = loaded.reduce((sum, file) => sum + fs.statSync(file).size, 0);
  const measurement: Measurement = { activateMs, loadedBytes, filesRead };
  console.log(`MEASURED ${JSON.stringify(measurement)}`);
}

/** Waits until the extension host has done with starting the others: ten turns in a row without one over 2 ms. */
async function quiet(): Promise<void> {
  for (let turns = 0; turns < 10;) {
    const beganAtMs = performance.now();
    await new Promise(resolve => setImmediate(resolve));
    turns = performance.now() - beganAtMs > 2 ? 0 : turns + 1;
  }
}

/** Notes which of its files are read or opened through promises from now on, as this extension's code does. */
function watchReads(isOwn: (file: string) => boolean): { settled(): Promise<readonly string[]> } {
  const files: string[] = [];
  const pending: Promise<unknown>[] = [];
  for (const name of ['readFile', 'open', 'readdir'] as const) {
    const original = fs.promises[name].bind(fs.promises) as (...args: readonly unknown[]) => Promise<unknown>;
    const watched = (...args: readonly unknown[]): Promise<unknown> => {
      const file = String(args[0]);
      if (isOwn(file)) files.push(path.basename(file));
      const reading = original(...args);
      pending.push(reading.catch(() => undefined));
      return reading;
    };
    Object.assign(fs.promises, { [name]: watched });
  }
  return {
    settled: async () => {
      await new Promise(resolve => setImmediate(resolve));
      // A read may lead to another one.
      for (let seen = -1; seen !== pending.length;) {
        seen = pending.length;
        await Promise.all(pending);
      }
      return files;
    },
  };
}
