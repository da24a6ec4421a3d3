import type { Message } from '../path/message';

/** How sentences come into the reader's language: passed in, so that what makes them needs no VS Code. */
export interface Reader {
  /** A message of the tables in `path`. */
  readonly say: (message: Message) => string;
  /** A text of the extension's own, with `{placeholders}`. */
  readonly t: (text: string, args?: Readonly<Record<string, string | number>>) => string;
}
