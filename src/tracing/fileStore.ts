import type { TraceStore } from './traceStore';

export interface FileStoreOptions {
  /** Made with mode 0700 at the first write. */
  readonly folder: string;
  /** The oldest traces beyond this many are deleted. */
  readonly historyLimit?: number;
  /** Hears of damaged files by name. */
  readonly log: (line: string) => void;
}

/**
 * Keeps traces in a folder: one `<id>.pathtrace.json` each, `index.json` for lists, `head.json` for start-up. `save` and
 * `delete` reject with a `StoreError` of kind `disk` when the disk does not do its part.
 */
export function createFileStore(options: FileStoreOptions): TraceStore {
  throw new Error(`Not built yet: ${options.folder}`);
}
