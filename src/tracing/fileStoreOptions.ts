import type { FileSystem } from './wholeFile';

export interface FileStoreOptions {
  /** Made with mode 0700 at the first write. */
  readonly folder: string;
  /** The oldest finished traces beyond this many are deleted; 200 by default. */
  readonly historyLimit?: number;
  /** Hears of damaged files by name. */
  readonly log: (line: string) => void;
  /** For tests of a disk that fails. */
  readonly files?: FileSystem;
  /** For tests: waits for what may be done later. */
  readonly pause?: (ms: number) => Promise<void>;
}
