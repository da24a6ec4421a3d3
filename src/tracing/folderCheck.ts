import type { FolderLook } from './folderLook';
import { inChunks } from './inChunks';
import { drawMs } from './quietPause';
import type { RecordFiles } from './recordFiles';
import type { TraceIndex } from './traceIndex';

export interface FolderCheckOptions {
  readonly records: RecordFiles;
  readonly index: TraceIndex;
  readonly look: FolderLook;
  /** Reads a trace again that others have changed. */
  readonly load: (id: string) => Promise<unknown>;
  readonly log: (line: string) => void;
  readonly pause: (ms: number) => Promise<void>;
}

/** Holds what is known of a folder against its files. */
export class FolderCheck {
  private swept: Promise<void> | undefined;
  private checked: Promise<void> | undefined;
  /** Named in the log: a look every 2 s does not say it again. */
  private readonly named = new Set<string>();

  constructor(private readonly options: FolderCheckOptions) {}

  /** After that, what is known is what the files say; resolves to the ids of those that could not be read. */
  async now(): Promise<ReadonlySet<string>> {
    const { records, index, look, log } = this.options;
    this.swept ??= records
      .sweep()
      .catch((error: unknown) => log(`The folder was not swept: ${String(error)}`));
    await this.swept;
    const unread = await this.takeIn(await look.whole());
    await index.catchUp();
    return unread;
  }

  /** Reads traces again; one that cannot be read keeps no other. Resolves to the ids of those. */
  async takeIn(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const unread = await inChunks(ids, async id => {
      try {
        await this.options.load(id);
        this.named.delete(id);
        return [];
      } catch (error) {
        if (!this.named.has(id)) this.options.log(`${id} could not be read: ${String(error)}`);
        this.named.add(id);
        return [id];
      }
    });
    return new Set(unread.flat());
  }

  /** Once, and soon: first the rows are drawn. */
  soon(): void {
    this.checked ??= this.later();
  }

  private async later(): Promise<void> {
    const { pause, log } = this.options;
    await pause(drawMs);
    try {
      await this.now();
    } catch (error) {
      log(`The traces could not be checked: ${String(error)}`);
    }
  }
}
