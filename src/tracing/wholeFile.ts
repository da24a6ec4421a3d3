import { randomBytes } from 'node:crypto';
import * as nodeFiles from 'node:fs/promises';
import path from 'node:path';

/** The part of Node's file system that a store touches; tests let it fail. */
export type FileSystem = Pick<
  typeof nodeFiles,
  'mkdir' | 'open' | 'rename' | 'unlink' | 'readFile' | 'readdir' | 'stat' | 'utimes'
>;

export const realFiles: FileSystem = nodeFiles;

/**
 * Writes a file whole or not at all: a reader, even after a crash, finds the old text or the new one. Only its owner may
 * read it. Resolves to when this text was written, epoch ms: until the file has another time, nobody has changed it.
 * `outlives`: what a reader is to find whole after: a process that was killed, or a machine that lost its power as well.
 */
export async function writeWhole(
  files: FileSystem,
  file: string,
  text: string,
  outlives: 'process' | 'machine' = 'machine',
): Promise<number> {
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const handle = await files.open(temporary, 'wx', 0o600);
    let writtenAtMs;
    try {
      await handle.writeFile(text, 'utf8');
      if (outlives === 'machine') await handle.sync();
      writtenAtMs = (await handle.stat()).mtimeMs;
    } finally {
      await handle.close();
    }
    await files.rename(temporary, file);
    return writtenAtMs;
  } catch (error) {
    await removeFile(files, temporary).catch(() => undefined);
    throw error;
  }
}

/** Removes a file that may be gone already. */
export async function removeFile(files: FileSystem, file: string): Promise<void> {
  try {
    await files.unlink(file);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/** The text of a file; undefined when there is none. */
export async function readWhole(files: FileSystem, file: string): Promise<string | undefined> {
  try {
    return await files.readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** The names in a folder; none when there is no such folder. */
export async function namesIn(files: FileSystem, folder: string): Promise<readonly string[]> {
  try {
    return await files.readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** A file that is being written for so long is not being written any more. */
export const halfWrittenMs = 10 * 60_000;

/** Removes from a folder what writes have left that were killed half-way. What cannot be removed is named in the log. */
export async function sweepHalfWritten(
  files: FileSystem,
  folder: string,
  nowMs: number,
  log: (line: string) => void,
): Promise<void> {
  for (const name of await namesIn(files, folder)) {
    if (!name.endsWith('.tmp')) continue;
    const file = path.join(folder, name);
    try {
      if (nowMs - (await files.stat(file)).mtimeMs > halfWrittenMs) await removeFile(files, file);
    } catch (error) {
      log(`${name} could not be removed: ${String(error)}`);
    }
  }
}

/** Moves a damaged file out of the way, beside itself, and says under which name; nothing is overwritten. */
export async function setAside(files: FileSystem, file: string): Promise<string> {
  const names = new Set(await files.readdir(path.dirname(file)));
  const { base } = path.parse(file);
  let number = 1;
  while (names.has(`${base}.damaged-${number}`)) number += 1;
  await files.rename(file, `${file}.damaged-${number}`);
  return `${base}.damaged-${number}`;
}

export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
