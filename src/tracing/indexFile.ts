import path from 'node:path';
import * as v from 'valibot';
import { requestSchema, stateSchema } from '../files/traceFileSchema';
import { failures } from '../path/headline';
import { verdictKinds } from '../path/verdict';
import type { TraceSummary } from './traceStore';
import { readWhole, writeWhole, type FileSystem } from './wholeFile';

const kept = v.object({
  id: v.string(),
  controllerName: v.string(),
  origin: v.string(),
  request: requestSchema,
  state: stateSchema,
  verdict: v.exactOptional(v.picklist(verdictKinds)),
  failure: v.exactOptional(v.picklist(failures)),
  place: v.exactOptional(v.string()),
  askedAtMs: v.number(),
  controllerTraceId: v.exactOptional(v.string()),
  pinned: v.exactOptional(v.literal(true)),
  label: v.exactOptional(v.string()),
  note: v.exactOptional(v.string()),
  unfinished: v.exactOptional(v.literal(true)),
  fileAtMs: v.exactOptional(v.number()),
});
/** Another one for each change of what a row says: rows of another version are made again from their files. */
const version = 4;
const schema = v.object({ version: v.literal(version), traces: v.array(kept) });

/** A trace's row. */
export interface IndexEntry {
  readonly summary: TraceSummary;
}

const indexFile = 'index.json';

/** With a row, when the file that it was made from had been changed last. */
export interface KeptRow extends IndexEntry {
  readonly fileAtMs: number | undefined;
}

/** The rows as they were last written; empty when there is no index or it makes no sense (the files tell it all again). */
export async function readIndex(files: FileSystem, folder: string): Promise<ReadonlyMap<string, KeptRow>> {
  const text = await readWhole(files, path.join(folder, indexFile));
  const rows = text === undefined ? [] : readRows(text);
  return new Map(rows.map(({ fileAtMs, ...summary }) => [summary.id, { summary, fileAtMs }]));
}

function readRows(text: string): readonly v.InferOutput<typeof kept>[] {
  try {
    const read = v.safeParse(schema, JSON.parse(text));
    return read.success ? read.output.traces : [];
  } catch {
    return [];
  }
}

/** `fileTimes`: when each trace's file was changed last, epoch ms. */
export async function writeIndex(
  files: FileSystem,
  folder: string,
  rows: readonly IndexEntry[],
  fileTimes: ReadonlyMap<string, number>,
): Promise<void> {
  const traces = rows.map(({ summary }) => ({ ...summary, fileAtMs: fileTimes.get(summary.id) }));
  const text = `${JSON.stringify({ version, traces })}\n`;
  // What is lost with the machine is read from the files again.
  await writeWhole(files, path.join(folder, indexFile), text, 'process');
}
