import type { FolderLook } from './folderLook';
import type { RecordFiles } from './recordFiles';
import type { TraceIndex } from './traceIndex';

export interface FolderCheckOptions {
  readonly records: RecordFiles;
  readonly index: TraceIndex;
  readonly look: FolderLook;
  /** Reads traces again that others have changed. */
  readonly takeIn: (ids: readonly string[]) => Promise<void>;
  readonly log: (line: string) => void;
  readonly pause: (ms: number) => Promise<void>;
}

/** How long a view may take to draw the rows that it was given. */
const drawMs = 500;

/** Holds what is known of a folder against its files. */
export class FolderCheck {
  private swept: Promise<void> | undefined;
  private checked: Promise<void> | undefined;

  constructor(private readonly options: FolderCheckOptions) {}

  /** Resolves when what is known is what the files say. */
  async now(): Promise<void> {
    const { records, index, look, takeIn, log } = this.options;
    this.swept ??= records
      .sweep()
      .catch((error: unknown) => log(`The folder was not swept: ${String(error)}`));
    await this.swept;
    await takeIn(await look.whole());
    await index.catchUp();
  }

  /** Once, and soon: first the rows are drawn. */
  soon(): void {
    this.checked ??= this.later();
  }

  private async later(): Promise<void> {
    const { pause, log } = this.options;
    await pause(drawMs);
    await this.now().catch((error: unknown) => log(`The traces could not be checked: ${String(error)}`));
  }
}
