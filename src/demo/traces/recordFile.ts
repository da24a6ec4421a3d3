import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { inclusionWords, type DeletionRecord, type TraceRecord } from './traceRecord';

export type Line =
  ({ readonly type: 'trace' } & TraceRecord) | ({ readonly type: 'deletion' } & DeletionRecord);

export interface Records {
  /** Oldest first. */
  readonly traces: readonly TraceRecord[];
  readonly deletions: readonly DeletionRecord[];
}

/** Where the box keeps what it must remember. */
export interface RecordFile {
  append(line: Line): void;
  read(): Records;
}

const keptLines = 1_000;

/** Records that end with the process. */
export function recordsInMemory(): RecordFile {
  const lines: Line[] = [];
  return { append: line => void lines.push(line), read: () => sort(lines) };
}

/**
 * Records in a file of one JSON object a line, readable by its owner only. Several processes may append at once: each
 * line is one write. A line that can not be read is left out. A long file is shortened when it is opened. What a full or
 * read-only disk does not take ends with the process.
 */
export function recordsOnDisk(path: string): RecordFile {
  makeReady(path);
  const unwritten: Line[] = [];
  let cached: { readonly stamp: string; readonly records: Records } | undefined;
  return {
    append: line => {
      try {
        appendFileSync(path, `\n${JSON.stringify(line)}`, { mode: 0o600 });
      } catch {
        unwritten.push(line);
      }
    },
    read: () => {
      const stamp = `${stampOf(path)} ${unwritten.length}`;
      if (cached?.stamp !== stamp) cached = { stamp, records: sort([...readLines(path), ...unwritten]) };
      return cached.records;
    },
  };
}

function makeReady(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    shorten(path);
  } catch {
    // A disk that takes nothing: what is in the file can still be read.
  }
}

function stampOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined ? 'none' : `${stats.ino} ${stats.size} ${stats.mtimeMs}`;
}

function readLines(path: string): Line[] {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return [];
  return readFileSync(path, 'utf8').split('\n').flatMap(parseLine);
}

function shorten(path: string): void {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return;
  chmodSync(path, 0o600);
  const lines = readLines(path);
  if (lines.length <= keptLines) return;
  const kept = lines.slice(-keptLines / 2).map(line => `\n${JSON.stringify(line)}`);
  const fresh = `${path}.${process.pid}`;
  try {
    writeFileSync(fresh, kept.join(''), { mode: 0o600 });
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

function sort(lines: readonly Line[]): Records {
  return {
    traces: lines.filter(line => line.type === 'trace'),
    deletions: lines.filter(line => line.type === 'deletion'),
  };
}

function parseLine(text: string): Line[] {
  try {
    const value: unknown = JSON.parse(text);
    return isLine(value) ? [value] : [];
  } catch {
    // Half a line of a process that was killed, or somebody's editor: the other lines are still good.
    return [];
  }
}

function isLine(value: unknown): value is Line {
  if (!isObject(value) || typeof value['id'] !== 'string' || typeof value['taskId'] !== 'string')
    return false;
  if (value['type'] === 'deletion') return typeof value['deletedAtMs'] === 'number';
  return (
    value['type'] === 'trace' &&
    typeof value['createdAtMs'] === 'number' &&
    typeof value['seed'] === 'number' &&
    isQuestion(value['question'])
  );
}

function isQuestion(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { source, destination, inclusions, protocol, sourcePort, destinationPort } = value;
  const { sourceMac, destinationMac, ipv6 } = value;
  return (
    [undefined, 'tcp', 'udp'].some(word => word === protocol) &&
    [sourcePort, destinationPort].every(port => port === undefined || typeof port === 'number') &&
    [sourceMac, destinationMac].every(mac => mac === undefined || typeof mac === 'string') &&
    [undefined, true].some(known => known === ipv6) &&
    typeof source === 'string' &&
    typeof destination === 'string' &&
    Array.isArray(inclusions) &&
    inclusions.every(word => inclusionWords.some(known => known === word))
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
