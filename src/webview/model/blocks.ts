export interface RowModel {
  readonly label: string;
  readonly value: string;
  readonly tone?: 'warning' | 'bad' | 'quiet';
}

/** One piece of a section: labelled values, a table of numbers, lines of configuration, or a remark. */
export type BlockModel =
  | { readonly kind: 'rows'; readonly rows: readonly RowModel[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'code'; readonly lines: readonly CodeLine[] }
  | { readonly kind: 'note'; readonly tone: 'quiet' | 'warning' | 'busy'; readonly text: string };

export interface CodeLine {
  readonly text: string;
  readonly denies: boolean;
  /** The ports to which the entry's verdict applies. */
  readonly ports?: string;
}

/** One heading of the card. `of` is the thing it speaks about, such as an interface's whole name. */
export interface SectionModel {
  readonly title: string;
  readonly of?: string;
  readonly blocks: readonly BlockModel[];
}

/** Rows for the values that are there; what the controller did not say has no row. */
export function rowsOf(pairs: readonly (readonly [string, string | undefined])[]): readonly BlockModel[] {
  const rows = pairs.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
  return rows.length === 0 ? [] : [{ kind: 'rows', rows }];
}

/** A remark in one line. */
export function noteBlock(tone: 'quiet' | 'warning' | 'busy', text: string): BlockModel {
  return { kind: 'note', tone, text };
}
