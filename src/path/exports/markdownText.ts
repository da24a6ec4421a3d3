import { plainText } from '../plainText';

/**
 * Text as one line of Markdown that shows exactly it: no emphasis, link, HTML, entity, maths, table border, heading or
 * list comes of it. `@` and `$` stand in code, since forges turn names after `@` into people whatever is escaped.
 * CommonMark lets every ASCII punctuation mark be escaped (spec 0.31, section 2.4).
 */
export function markdownText(text: string, limit = 500): string {
  return plainText(text, limit)
    .replace(/[@$]+|[\\`*_{}[\]<>|~&]|(?<!\S)#/g, found =>
      /[@$]/.test(found) ? `\`${found}\`` : `\\${found}`,
    )
    .replaceAll('://', '\\://')
    .replace(/www\./gi, found => found.replace('.', '\\.'))
    .trim();
}

/** The same at the beginning of a paragraph or an item, where a mark or a number could begin a list. */
export function markdownBlock(text: string): string {
  return markdownText(text)
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** One row of a table: as many cells as are given, whatever stands in them. */
export function markdownRow(cells: readonly string[]): string {
  return `| ${cells.map(cell => markdownText(cell)).join(' | ')} |`;
}
