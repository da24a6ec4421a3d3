import path from 'node:path';
import { readWhole, realFiles, removeFile, type FileSystem } from './wholeFile';

const markFolder = 'deleted';
/** Nothing that was under way when a trace was deleted goes on for so long. */
const keptMs = 24 * 60 * 60_000;
/** Who deletes thousands looks through what was deleted before only once. */
const sweepGapMs = 60 * 60_000;

/**
 * Notes of traces that a person has deleted, so that no window that still runs one writes it again. One small file each
 * with the moment at which the trace was asked for: what was asked for later under the same id is another record.
 */
export class DeletedTraces {
  private readonly folder: string;
  private sweptAtMs = -Infinity;

  constructor(
    folder: string,
    private readonly files: FileSystem = realFiles,
  ) {
    this.folder = path.join(folder, markFolder);
  }

  /** To be called before anything of the trace is removed: then a window that writes it now removes it again itself. */
  async note(id: string, askedAtMs: number): Promise<void> {
    await this.files.mkdir(this.folder, { recursive: true, mode: 0o700 });
    await this.sweep(Date.now());
    const handle = await this.files.open(path.join(this.folder, id), 'w', 0o600);
    try {
      await handle.writeFile(String(askedAtMs), 'utf8');
    } finally {
      await handle.close();
    }
  }

  /** Whether this very trace was deleted. */
  async has(id: string, askedAtMs: number): Promise<boolean> {
    const text = await readWhole(this.files, path.join(this.folder, id));
    return text !== undefined && text !== '' && askedAtMs <= Number(text);
  }

  private async sweep(nowMs: number): Promise<void> {
    if (nowMs - this.sweptAtMs < sweepGapMs) return;
    this.sweptAtMs = nowMs;
    for (const id of await this.files.readdir(this.folder)) {
      const file = path.join(this.folder, id);
      const notedAtMs = await this.files.stat(file).then(
        ({ mtimeMs }) => mtimeMs,
        () => nowMs,
      );
      if (nowMs - notedAtMs > keptMs) await removeFile(this.files, file);
    }
  }
}
