import { english } from '../../../src/path/message';
import type { Reader } from '../../../src/extension/reader';

/** Somebody who reads English. */
export const reader: Reader = {
  say: english,
  t: (text, args = {}) => text.replace(/\{(\w+)\}/g, (_whole, name: string) => String(args[name])),
};
