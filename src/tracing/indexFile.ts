import path from 'node:path';
import * as v from 'valibot';
import { failures } from '../path/headline';
import { inclusions } from '../path/traceRequest';
import { verdictKinds } from '../path/verdict';
import { readWhole, writeWhole, type FileSystem } from './wholeFile';

const port = v.exactOptional(v.number());
const entry = v.object({
  id: v.string(),
  controllerName: v.string(),
  origin: v.string(),
  request: v.object({
    source: v.string(),
    destination: v.string(),
    sourceMac: v.exactOptional(v.string()),
    destinationMac: v.exactOptional(v.string()),
    sourcePort: port,
    destinationPort: port,
    protocol: v.exactOptional(v.picklist(['tcp', 'udp'])),
    include: v.array(v.picklist(inclusions)),
  }),
  state: v.picklist(['running', 'finished', 'failed']),
  verdict: v.exactOptional(v.picklist(verdictKinds)),
  failure: v.exactOptional(v.picklist(failures)),
  where: v.exactOptional(v.string()),
  askedAtMs: v.number(),
  pinned: v.exactOptional(v.boolean()),
  /** Its run has not come to its end, statistics included. */
  unfinished: v.boolean(),
});
const schema = v.object({ version: v.literal(1), traces: v.array(entry) });

/** A trace's row and whether it is still at work. */
export type IndexEntry = v.InferOutput<typeof entry>;

const indexFile = 'index.json';

/** The rows as they were last written; empty when there is no index or it makes no sense (the files tell it all again). */
export async function readIndex(files: FileSystem, folder: string): Promise<readonly IndexEntry[]> {
  const text = await readWhole(files, path.join(folder, indexFile));
  if (text === undefined) return [];
  try {
    const read = v.safeParse(schema, JSON.parse(text));
    return read.success ? read.output.traces : [];
  } catch {
    return [];
  }
}

export async function writeIndex(
  files: FileSystem,
  folder: string,
  traces: readonly IndexEntry[],
): Promise<void> {
  await writeWhole(files, path.join(folder, indexFile), `${JSON.stringify({ version: 1, traces })}\n`);
}
