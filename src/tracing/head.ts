import path from 'node:path';
import { isMissing, realFiles, removeFile, type FileSystem } from './wholeFile';

/** All that is read at start-up: which traces have not come to their end. */
export interface Head {
  /** Ids of ours; a trace named here may have ended meanwhile, never the other way round. */
  readonly running: readonly string[];
  /** It cannot be read: ask the store. */
  readonly damaged?: true;
}

/**
 * The head is a folder with an empty file for each trace that has not ended. So several windows may change it at once,
 * and none can overwrite what another has just noted.
 */
const headFolder = 'running';
/** Between a note and its file there is one write. */
const aboutToBeWrittenMs = 60_000;

/** Reads the head in a store's folder: one look at one small folder. None there: nothing runs. Never rejects. */
export async function readHead(folder: string, files: FileSystem = realFiles): Promise<Head> {
  try {
    return { running: await files.readdir(path.join(folder, headFolder)) };
  } catch (error) {
    return isMissing(error) ? { running: [] } : { running: [], damaged: true };
  }
}

/** Notes that a trace has not ended. */
export async function noteRunning(files: FileSystem, folder: string, id: string): Promise<void> {
  await files.mkdir(path.join(folder, headFolder), { recursive: true, mode: 0o700 });
  const handle = await files.open(path.join(folder, headFolder, id), 'a', 0o600);
  await handle.close();
}

/** Notes that a trace has ended or is gone. */
export async function noteEnded(files: FileSystem, folder: string, id: string): Promise<void> {
  await removeFile(files, path.join(folder, headFolder, id));
}

/** Drops a note whose trace has no file, unless its file is just about to be written. */
export async function forgetRunning(files: FileSystem, folder: string, id: string): Promise<void> {
  try {
    const { mtimeMs } = await files.stat(path.join(folder, headFolder, id));
    if (Date.now() - mtimeMs > aboutToBeWrittenMs) await noteEnded(files, folder, id);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}
