import path from 'node:path';
import { parseTraceFile } from '../files/parseTraceFile';
import { serialiseTrace } from '../files/traceFile';
import type { Trace } from '../path/trace';
import { isMissing, readWhole, removeFile, setAside, writeWhole, type FileSystem } from './wholeFile';

const ending = '.pathtrace.json';
/** A file that is being written for so long is not being written any more. */
const halfWrittenMs = 10 * 60_000;

/** The trace files of one folder, by id. */
export class TraceFolder {
  constructor(
    private readonly files: FileSystem,
    private readonly folder: string,
    private readonly log: (line: string) => void,
  ) {}

  async make(): Promise<void> {
    await this.files.mkdir(this.folder, { recursive: true, mode: 0o700 });
  }

  async ids(): Promise<readonly string[]> {
    const names = await this.files.readdir(this.folder);
    const ids = names.filter(name => name.endsWith(ending)).map(name => name.slice(0, -ending.length));
    return ids.filter(isTraceId);
  }

  /** When each trace's file was changed last, epoch ms, to be compared with itself only. Empty without a folder. */
  async times(): Promise<ReadonlyMap<string, number>> {
    const ids = await this.ids().catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
    const times = new Map<string, number>();
    for (const [index, atMs] of (await Promise.all(ids.map(id => this.timeOf(id)))).entries()) {
      const id = ids[index];
      if (id !== undefined && atMs !== undefined) times.set(id, atMs);
    }
    return times;
  }

  /** When a trace's file was changed last; undefined when there is none. */
  async timeOf(id: string): Promise<number | undefined> {
    try {
      return (await this.files.stat(this.fileOf(id))).mtimeMs;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  /** True when there is no file of that id, not even one that cannot be read. */
  async isMissing(id: string): Promise<boolean> {
    return !(await this.ids()).includes(id);
  }

  /** Removes what writes that were killed half-way have left, as long as nobody can be writing it any more. */
  async sweep(nowMs = Date.now()): Promise<void> {
    for (const name of await this.files.readdir(this.folder)) {
      if (!name.endsWith('.tmp')) continue;
      const file = path.join(this.folder, name);
      try {
        if (nowMs - (await this.files.stat(file)).mtimeMs > halfWrittenMs) await removeFile(this.files, file);
      } catch (error) {
        this.log(`${name} could not be removed: ${String(error)}`);
      }
    }
  }

  async write(trace: Trace): Promise<void> {
    await writeWhole(this.files, this.fileOf(trace.id), serialiseTrace(trace));
  }

  async remove(id: string): Promise<void> {
    await removeFile(this.files, this.fileOf(id));
  }

  /** The trace of a file. A damaged one is set aside and named in the log, one of a later version is left alone. */
  async read(id: string): Promise<Trace | undefined> {
    const text = await readWhole(this.files, this.fileOf(id));
    if (text === undefined) return undefined;
    const parsed = parseTraceFile(text);
    switch (parsed.kind) {
      case 'trace':
        if (parsed.trace.id === id) return parsed.trace;
        await this.giveUp(id, 'holds a trace of another name');
        return undefined;
      case 'newer':
        this.log(`${id}${ending} was written by a later version (${parsed.version}) and is left alone`);
        return undefined;
      case 'damaged':
        await this.giveUp(id, parsed.problem);
        return undefined;
    }
  }

  private async giveUp(id: string, problem: string): Promise<void> {
    try {
      const name = await setAside(this.files, this.fileOf(id));
      this.log(`A damaged trace file was set aside as ${name}: ${problem}`);
    } catch (error) {
      this.log(`${id}${ending} is damaged (${problem}) and could not be set aside: ${String(error)}`);
    }
  }

  private fileOf(id: string): string {
    if (!isTraceId(id)) throw new Error(`Not the id of a trace: ${JSON.stringify(id)}`);
    return path.join(this.folder, `${id}${ending}`);
  }
}

function isTraceId(text: string): boolean {
  return /^[\w-]{1,100}$/.test(text);
}
