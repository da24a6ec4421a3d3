import path from 'node:path';
import * as v from 'valibot';
import { annotationText, maxLabelLength, maxNoteLength, type Annotations } from '../path/annotations';
import { present } from '../path/present';
import { namesIn, readWhole, removeFile, sweepHalfWritten, writeWhole, type FileSystem } from './wholeFile';

const annotationFolder = 'annotations';
const ending = '.json';
const schema = v.object({
  version: v.literal(1),
  pinned: v.exactOptional(v.boolean()),
  label: v.exactOptional(v.string()),
  note: v.exactOptional(v.string()),
});

/**
 * What a person has noted of traces, apart from what their runs write, so that neither overwrites the other. One small
 * file for each trace of which something was noted; where there is one, it counts, and not what stands in the trace's own.
 */
export class AnnotationFiles {
  private readonly folder: string;

  constructor(
    private readonly files: FileSystem,
    folder: string,
  ) {
    this.folder = path.join(folder, annotationFolder);
  }

  async ids(): Promise<readonly string[]> {
    const names = await namesIn(this.files, this.folder);
    return names.filter(name => name.endsWith(ending)).map(name => name.slice(0, -ending.length));
  }

  /** Undefined when nothing was noted, or when what was makes no sense. */
  async read(id: string): Promise<Annotations | undefined> {
    const text = await readWhole(this.files, this.fileOf(id));
    return text === undefined ? undefined : readAnnotations(text);
  }

  /** Also written when there are none any more: the trace's own file may still have some. */
  async write(id: string, { pinned, label, note }: Annotations): Promise<void> {
    await this.files.mkdir(this.folder, { recursive: true, mode: 0o700 });
    await writeWhole(this.files, this.fileOf(id), `${JSON.stringify({ version: 1, pinned, label, note })}\n`);
  }

  async remove(id: string): Promise<void> {
    await removeFile(this.files, this.fileOf(id));
  }

  /** Removes what writes that were killed half-way have left, as long as nobody can be writing it any more. */
  sweep(nowMs: number, log: (line: string) => void): Promise<void> {
    return sweepHalfWritten(this.files, this.folder, nowMs, log);
  }

  /** When the file of a trace was written last, epoch ms. */
  async timeOf(id: string): Promise<number> {
    return (await this.files.stat(this.fileOf(id))).mtimeMs;
  }

  private fileOf(id: string): string {
    return path.join(this.folder, `${id}${ending}`);
  }
}

function readAnnotations(text: string): Annotations | undefined {
  try {
    const read = v.safeParse(schema, JSON.parse(text));
    if (!read.success) return undefined;
    const { pinned, label, note } = read.output;
    return present({
      pinned: pinned === true ? (true as const) : undefined,
      label: annotationText(label, maxLabelLength),
      note: annotationText(note, maxNoteLength),
    });
  } catch {
    return undefined;
  }
}
