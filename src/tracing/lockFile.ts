import { createHash } from 'node:crypto';
import path from 'node:path';
import * as v from 'valibot';
import { isMissing, removeFile, type FileSystem } from './wholeFile';

/** Which process on which machine holds a lock; the nonce is new each time it is taken. */
const holder = v.object({ pid: v.number(), machine: v.string(), nonce: v.string() });
export type LockHolder = v.InferOutput<typeof holder>;

/** A lock as it was seen. */
export interface SeenLock {
  /** Absent when the file makes no sense, as right after it was created. */
  readonly holder: LockHolder | undefined;
  /** When its holder gave the last sign of life, epoch ms by the holder's clock. */
  readonly beatAtMs: number;
}

/** The file that stands for a controller's lock. Its time of change is the heartbeat, so that a beat overwrites nothing. */
export class LockFile {
  private readonly file: string;

  constructor(
    private readonly files: FileSystem,
    private readonly folder: string,
    origin: string,
  ) {
    const name = createHash('sha256').update(origin).digest('hex').slice(0, 16);
    this.file = path.join(folder, `${name}.lock`);
  }

  /** Undefined when nobody holds it. */
  async read(): Promise<SeenLock | undefined> {
    try {
      const { mtimeMs } = await this.files.stat(this.file);
      return { holder: readHolder(await this.files.readFile(this.file, 'utf8')), beatAtMs: mtimeMs };
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  /** Creates the file; false when there is one already. */
  async create(mine: LockHolder, nowMs: number): Promise<boolean> {
    await this.files.mkdir(this.folder, { recursive: true, mode: 0o700 });
    try {
      await this.writeNew(this.file, mine, nowMs);
      return true;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
      throw error;
    }
  }

  /** Puts a file of ours in the place of one that was found stale, unless that has changed since. */
  async replace(stale: SeenLock, mine: LockHolder, nowMs: number): Promise<void> {
    const temporary = `${this.file}.${mine.nonce}.tmp`;
    await this.writeNew(temporary, mine, nowMs);
    const now = await this.read();
    if (now === undefined || now.holder?.nonce !== stale.holder?.nonce || now.beatAtMs !== stale.beatAtMs) {
      return removeFile(this.files, temporary);
    }
    await this.files.rename(temporary, this.file);
  }

  async beat(nowMs: number): Promise<void> {
    await this.files.utimes(this.file, nowMs / 1000, nowMs / 1000);
  }

  async remove(): Promise<void> {
    await removeFile(this.files, this.file);
  }

  private async writeNew(file: string, mine: LockHolder, nowMs: number): Promise<void> {
    const handle = await this.files.open(file, 'wx', 0o600);
    try {
      await handle.writeFile(JSON.stringify(mine), 'utf8');
      await handle.utimes(nowMs / 1000, nowMs / 1000);
    } catch (error) {
      // A full disk takes the file and not its text: an empty lock would keep everybody waiting.
      await removeFile(this.files, file);
      throw error;
    } finally {
      await handle.close();
    }
  }
}

function readHolder(text: string): LockHolder | undefined {
  try {
    const read = v.safeParse(holder, JSON.parse(text));
    return read.success ? read.output : undefined;
  } catch {
    // Written half, or by nobody of ours; its time says whether it is still of use.
    return undefined;
  }
}
