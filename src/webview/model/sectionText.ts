import { assertNever } from '../../path/assertNever';
import type { BlockModel, SectionModel } from './blocks';

/** A section of the details as text to paste into a ticket: a heading, then one fact a line. */
export function sectionText({ title, of, blocks }: SectionModel): string {
  const heading = of === undefined ? title : `${title} ${of}`;
  return [heading, ...blocks.flatMap(blockLines).map(line => `  ${line}`)].join('\n');
}

function blockLines(block: BlockModel): readonly string[] {
  switch (block.kind) {
    case 'rows':
      return block.rows.map(({ label, value }) => `${label}: ${value}`);
    case 'table':
      return block.rows.map(([label = '', ...values]) => `${label}: ${named(block.head, values)}`);
    case 'code':
      return block.lines.map(({ text }) => text);
    case 'note':
      return [block.text];
    default:
      return assertNever(block);
  }
}

function named(head: readonly string[], values: readonly string[]): string {
  return values
    .map((value, place) => ({ value, column: head[place + 1] ?? '' }))
    .filter(({ value }) => value !== '')
    .map(({ value, column }) => `${column} ${value}`.trim())
    .join(', ');
}
