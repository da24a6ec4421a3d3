import { isDeepStrictEqual } from 'node:util';
import { errorText } from '../path/errorText';
import { readIndex, writeIndex, type IndexEntry } from './indexFile';
import { inChunks } from './inChunks';
import { indexEntry } from './indexEntry';
import { IndexWriter } from './indexWriter';
import type { RecordFiles } from './recordFiles';
import type { FileSystem } from './wholeFile';

export interface TraceIndexOptions {
  readonly files: FileSystem;
  readonly folder: string;
  readonly records: RecordFiles;
  readonly log: (line: string) => void;
  /** The wait between two writes. */
  readonly pause: (ms: number) => Promise<void>;
}

/**
 * The rows of all traces in a folder, read at the first question and kept in memory since. The files are the truth: rows
 * without a file go, files without a row are read, and so are those of traces that were running. Whether the others have
 * changed since their rows were made is asked later (`FolderLook`). Several windows may write the index; whose comes last
 * matters to nobody.
 */
export class TraceIndex {
  private rows: Promise<Map<string, IndexEntry>> | undefined;
  /** When the file of each trace was changed last, as this window has taken it in; unreadable ones included. */
  private readonly takenIn = new Map<string, number>();
  private readonly writer: IndexWriter;
  /** The index on disk has rows of traces that are gone, or has none of some that are there. */
  private isBehind = false;

  constructor(private readonly options: TraceIndexOptions) {
    const { files, folder, log, pause } = options;
    const write = async (): Promise<void> => writeIndex(files, folder, await this.all(), this.takenIn);
    this.writer = new IndexWriter(write, log, pause);
  }

  async all(): Promise<readonly IndexEntry[]> {
    return [...(await this.known()).values()];
  }

  byId(): Promise<ReadonlyMap<string, IndexEntry>> {
    return this.known();
  }

  async get(id: string): Promise<IndexEntry | undefined> {
    return (await this.known()).get(id);
  }

  /** The row of a trace whose file was written just now (`fileAtMs`). */
  async put(row: IndexEntry, fileAtMs: number | undefined): Promise<void> {
    await this.set(row, fileAtMs);
    await this.writer.changed();
  }

  /** Takes in what another window has written until then (`fileAtMs`, as it was before it was read); true if it is news. */
  async takeIn(row: IndexEntry, fileAtMs: number | undefined): Promise<boolean> {
    if (this.rows === undefined) return false;
    const before = (await this.known()).get(row.summary.id);
    await this.set(row, fileAtMs);
    const isNews = !isDeepStrictEqual(before?.summary, row.summary);
    if (isNews) await this.writer.changed();
    return isNews;
  }

  /** Whether a trace's file is as this window has taken it in; not before the rows were read. */
  isTakenIn(id: string, fileAtMs: number | undefined): boolean {
    return this.rows !== undefined && fileAtMs === this.takenIn.get(id);
  }

  /** Whether a file was looked at and held no trace for this version, as far as it has no row. */
  isPassedOver(id: string): boolean {
    return this.takenIn.has(id);
  }

  /** A file has been looked at that holds no trace for this version. */
  passOver(id: string, fileAtMs: number): void {
    this.takenIn.set(id, fileAtMs);
  }

  /** Writes the index if it was found to be behind the files: nobody is to read of a deleted trace in it. */
  async catchUp(): Promise<void> {
    if (!this.isBehind) return;
    this.isBehind = false;
    await this.writer.changed();
  }

  async remove(id: string): Promise<void> {
    this.takenIn.delete(id);
    if ((await this.known()).delete(id)) await this.writer.changed();
  }

  private async set(row: IndexEntry, fileAtMs: number | undefined): Promise<void> {
    const { id } = row.summary;
    (await this.known()).set(id, row);
    if (fileAtMs !== undefined) this.takenIn.set(id, fileAtMs);
  }

  private known(): Promise<Map<string, IndexEntry>> {
    this.rows ??= this.read().catch((error: unknown) => {
      this.rows = undefined;
      throw error;
    });
    return this.rows;
  }

  private async read(): Promise<Map<string, IndexEntry>> {
    const { files, folder, records } = this.options;
    const [ids, kept] = await Promise.all([records.traces.ids(), readIndex(files, folder)]);
    const there = new Set(ids);
    this.isBehind = [...kept.keys()].some(id => !there.has(id));
    const rows = new Map<string, IndexEntry>();
    const unsure: string[] = [];
    for (const id of ids) {
      const before = kept.get(id);
      if (before === undefined || before.summary.unfinished === true) unsure.push(id);
      else rows.set(id, before);
      if (before?.fileAtMs !== undefined) this.takenIn.set(id, before.fileAtMs);
    }
    await inChunks(unsure, async id => {
      const row = await this.readRow(id);
      if (row === undefined) return;
      rows.set(id, row);
      this.isBehind ||= !kept.has(id);
    });
    return rows;
  }

  private async readRow(id: string): Promise<IndexEntry | undefined> {
    const { records, log } = this.options;
    try {
      const fileAtMs = await records.traces.timeOf(id);
      if (fileAtMs !== undefined) this.takenIn.set(id, fileAtMs);
      const trace = await records.read(id);
      return trace === undefined ? undefined : indexEntry(trace);
    } catch (error) {
      // It is looked at again: what fails now may be read in a moment.
      this.takenIn.delete(id);
      log(`${id} could not be read: ${errorText(error)}`);
      return undefined;
    }
  }
}
