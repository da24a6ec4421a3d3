import type { Reader } from './reader';

/** A dialog shows so many lines without scrolling. */
const most = 12;

/** The first lines, and how many more there are. */
export function shownLines(lines: readonly string[], { t }: Pick<Reader, 't'>): readonly string[] {
  const more = lines.length - most;
  return [...lines.slice(0, most), ...(more > 0 ? [t('and {count} more', { count: more })] : [])];
}
