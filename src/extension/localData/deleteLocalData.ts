import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { TraceStore } from '../../tracing/traceStore';
import { isPasswordKey, type Memory, type Secrets } from '../controllers/credentialStore';
import { deleteTraces } from './deleteTraces';

export interface LocalData {
  readonly store: Pick<TraceStore, 'list' | 'delete'>;
  /** Where the store keeps its files. */
  readonly traceFolder: string;
  /** What the demo network remembers. */
  readonly demoFile: string;
  /** VS Code's global state: trusted certificates, which passwords are stored, watches. */
  readonly memory: Memory & { keys(): readonly string[] };
  readonly secrets: Pick<Secrets, 'delete'>;
}

/**
 * Deletes all that the extension keeps on this machine beside its settings: secrets first, traces of all windows last.
 * Rejects when the disk does not do its part; called again, it goes on where it stopped.
 */
export async function deleteLocalData(data: LocalData): Promise<void> {
  const { memory, secrets, store, traceFolder, demoFile } = data;
  const keys = memory.keys();
  for (const key of keys.filter(isPasswordKey)) await secrets.delete(key);
  for (const key of keys) await memory.update(key, undefined);
  const demoName = path.basename(demoFile);
  // Beside it lies what a process has left that was killed while it shortened the file.
  const ofDemo = (name: string): boolean => name === demoName || name.startsWith(`${demoName}.`);
  await removeFrom(path.dirname(demoFile), ofDemo);
  await deleteTraces(
    store,
    (await store.list()).map(({ id }) => id),
  );
  await deleteUnreadable(traceFolder);
}

/**
 * What the store does not delete with a trace: files that it does not list, since they are damaged and set aside, of a
 * later version or half-written; the index, which it writes anew in its time; what was noted of traces that are gone.
 * Locks stay, and notes of what was deleted: other windows obey them.
 */
function deleteUnreadable(folder: string): Promise<void> {
  return removeFrom(folder, name =>
    /\.pathtrace\.json(?:\.|$)|^index\.json(?:\.|$)|^annotations$/.test(name),
  );
}

async function removeFrom(folder: string, isToGo: (name: string) => boolean): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  for (const name of names.filter(isToGo)) {
    await rm(path.join(folder, name), { force: true, recursive: true });
  }
}
