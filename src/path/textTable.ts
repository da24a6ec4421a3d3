export interface Column<Row> {
  readonly title: string;
  readonly align: 'left' | 'right';
  /** Undefined is an empty cell; a column without any cell is left out. */
  readonly cell: (row: Row, index: number) => string | undefined;
}

/** Rows as lines of aligned columns under their titles, two blanks apart, nothing at the end of a line. */
export function textTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): readonly string[] {
  const filled = columns
    .map(column => ({ ...column, cells: rows.map((row, index) => column.cell(row, index)) }))
    .filter(({ cells }) => cells.some(cell => cell !== undefined))
    .map(({ title, align, cells }) => aligned([title, ...cells.map(cell => cell ?? '')], align));
  return [-1, ...rows.keys()].map(index =>
    filled
      .map(cells => cells[index + 1] ?? '')
      .join('  ')
      .trimEnd(),
  );
}

function aligned(cells: readonly string[], align: 'left' | 'right'): readonly string[] {
  const width = Math.max(...cells.map(length));
  return cells.map(cell => {
    const blanks = ' '.repeat(width - length(cell));
    return align === 'left' ? cell + blanks : blanks + cell;
  });
}

function length(cell: string): number {
  return Array.from(cell).length;
}
