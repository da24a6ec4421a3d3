import { plainText } from '../plainText';

/** What makes a spreadsheet take a cell for a formula, and the full-width forms that some read likewise. */
const starts = '=+\\-@\\t\\r\\uff1d\\uff0b\\uff0d\\uff20';
/** At the start of a cell, or of what a program that splits at another separator takes for one. */
const formula = new RegExp(`((?:^|[;,|\\t])["'\\s]*)(?=[${starts}])`, 'g');

/**
 * One row of a CSV file by RFC 4180, its line break included. Text is shown whole and is never a formula: such a start
 * gets an apostrophe before it, which spreadsheets read as "this is text". Absent is an empty cell.
 */
export function csvRow(cells: readonly (string | number | undefined)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: string | number | undefined): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const text = defused(plainText(value ?? '', 1000));
  return /[",\r\n;\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Text that no spreadsheet calculates; applying it twice changes nothing. */
export function defused(text: string): string {
  return text.replace(formula, (_, before: string) => (before.endsWith("'") ? before : `${before}'`));
}
