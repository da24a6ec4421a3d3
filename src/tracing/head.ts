import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** All that is read at start-up: which traces have not come to their end. */
export interface Head {
  /** Ids of ours, newest first; a trace named here may have ended meanwhile, never the other way round. */
  readonly running: readonly string[];
  /** The file is there but says nothing sensible: ask the store. */
  readonly damaged?: true;
}

export const headFile = 'head.json';

/** Reads `head.json` (under 4 kB) in a store's folder. No such file: nothing runs. Never rejects. */
export async function readHead(folder: string): Promise<Head> {
  try {
    return headOf(JSON.parse(await readFile(path.join(folder, headFile), 'utf8')));
  } catch (error) {
    return isMissing(error) ? { running: [] } : { running: [], damaged: true };
  }
}

function headOf(value: unknown): Head {
  const running =
    typeof value === 'object' && value !== null && 'running' in value ? value.running : undefined;
  if (!Array.isArray(running)) return { running: [], damaged: true };
  return { running: running.filter(id => typeof id === 'string') };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
