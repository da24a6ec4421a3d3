import path from 'node:path';
import { isMissing, realFiles, writeWhole, type FileSystem } from './wholeFile';

/** All that is read at start-up: which traces have not come to their end. */
export interface Head {
  /** Ids of ours, newest first; a trace named here may have ended meanwhile, never the other way round. */
  readonly running: readonly string[];
  /** The file is there but says nothing sensible: ask the store. */
  readonly damaged?: true;
}

const headFile = 'head.json';
const maxCharacters = 4000;

/** Reads `head.json` (under 4 kB) in a store's folder. No such file: nothing runs. Never rejects. */
export async function readHead(folder: string, files: FileSystem = realFiles): Promise<Head> {
  try {
    return headOf(JSON.parse(await files.readFile(path.join(folder, headFile), 'utf8')));
  } catch (error) {
    return isMissing(error) ? { running: [] } : { running: [], damaged: true };
  }
}

/**
 * Writes which traces have not ended; the oldest that do not fit are left out. `unfinished` stands in for a damaged
 * head. Nothing to change: nothing is written.
 */
export async function changeHead(
  files: FileSystem,
  folder: string,
  unfinished: () => Promise<readonly string[]>,
  change: (running: readonly string[]) => readonly string[],
): Promise<void> {
  const head = await readHead(folder, files);
  let running = change(head.damaged ? await unfinished() : head.running);
  if (head.damaged !== true && running.join() === head.running.join()) return;
  while (textOf(running).length > maxCharacters) running = running.slice(0, -1);
  await writeWhole(files, path.join(folder, headFile), textOf(running));
}

function textOf(running: readonly string[]): string {
  return `${JSON.stringify({ version: 1, running })}\n`;
}

function headOf(value: unknown): Head {
  const running =
    typeof value === 'object' && value !== null && 'running' in value ? value.running : undefined;
  if (!Array.isArray(running)) return { running: [], damaged: true };
  return { running: running.filter(id => typeof id === 'string') };
}
