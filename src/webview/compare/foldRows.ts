import type { Say } from '../words';
import type { PairRow } from './sideBySide';

/** A run of lines in which nothing differs, drawn as one that opens. */
export interface FoldedRows {
  readonly kind: 'fold';
  readonly text: string;
  readonly rows: readonly PairRow[];
}

/** Fewer lines than this are not worth a fold. */
const fewest = 2;

/** Folds what is the same, except for the line on either side of a difference: it says where that lies. */
export function foldedRows(rows: readonly PairRow[], say: Say): readonly (PairRow | FoldedRows)[] {
  const isNear = rows.map((_, index) => [rows[index - 1], rows[index], rows[index + 1]].some(differs));
  const folded: (PairRow | FoldedRows)[] = [];
  let run: PairRow[] = [];
  const close = (): void => {
    if (run.length < fewest) folded.push(...run);
    else folded.push({ kind: 'fold', text: say('page.compare.fold', { count: run.length }), rows: run });
    run = [];
  };
  rows.forEach((row, index) => {
    if (isNear[index] !== true) return void run.push(row);
    close();
    folded.push(row);
  });
  close();
  return folded;
}

function differs(row: PairRow | undefined): boolean {
  return row !== undefined && row.mark !== 'same';
}
