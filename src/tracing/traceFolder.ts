import path from 'node:path';
import { parseTraceFile } from '../files/parseTraceFile';
import { serialiseTrace } from '../files/traceFile';
import { english } from '../path/message';
import type { Trace } from '../path/trace';
import {
  isMissing,
  namesIn,
  readWhole,
  removeFile,
  setAside,
  sweepHalfWritten,
  writeWhole,
  type FileSystem,
} from './wholeFile';

/** How the name of a trace's file ends, after its id. */
export const traceFileEnding = '.pathtrace.json';

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

  /** Empty without a folder. */
  async ids(): Promise<readonly string[]> {
    const names = await namesIn(this.files, this.folder);
    const ids = names
      .filter(name => name.endsWith(traceFileEnding))
      .map(name => name.slice(0, -traceFileEnding.length));
    return ids.filter(isTraceId);
  }

  /** When a trace's file was changed last, epoch ms, to be compared with itself only; undefined when there is none. */
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
    return (await this.timeOf(id)) === undefined;
  }

  /** Removes what writes that were killed half-way have left, as long as nobody can be writing it any more. */
  sweep(nowMs: number): Promise<void> {
    return sweepHalfWritten(this.files, this.folder, nowMs, this.log);
  }

  /** Resolves to when the file was changed by that. */
  write(trace: Trace): Promise<number> {
    return writeWhole(this.files, this.fileOf(trace.id), serialiseTrace(trace));
  }

  /** Lets other processes see that there is something new of a trace, which is not in its file. */
  async touch(id: string): Promise<void> {
    // No earlier than what was written just now, though that was counted in finer units.
    const atS = (Date.now() + 1) / 1000;
    try {
      await this.files.utimes(this.fileOf(id), atS, atS);
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
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
        this.log(
          `${id}${traceFileEnding} was written by a later version (${parsed.version}) and is left alone`,
        );
        return undefined;
      case 'damaged':
        await this.giveUp(id, english(parsed.problem));
        return undefined;
    }
  }

  private async giveUp(id: string, problem: string): Promise<void> {
    try {
      const name = await setAside(this.files, this.fileOf(id));
      this.log(`A damaged trace file was set aside as ${name}: ${problem}`);
    } catch (error) {
      this.log(
        `${id}${traceFileEnding} is damaged (${problem}) and could not be set aside: ${String(error)}`,
      );
    }
  }

  private fileOf(id: string): string {
    if (!isTraceId(id)) throw new Error(`Not the id of a trace: ${JSON.stringify(id)}`);
    return path.join(this.folder, `${id}${traceFileEnding}`);
  }
}

function isTraceId(text: string): boolean {
  return /^[\w-]{1,100}$/.test(text);
}
