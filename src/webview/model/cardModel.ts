import type { Hop } from '../../path/hop';
import { present } from '../../path/present';
import type { TraceView } from '../../path/pageProtocol';
import type { Say } from '../words';
import { denyModel } from './deny';
import type { DenyModel } from './hopModel';
import { badge, displayName } from './hopModels';
import { deviceSections } from './deviceSections';
import { sideSections } from './sideSections';
import { pathSections } from './pathSections';

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
}

/** One heading of the card. `of` is the thing it speaks about, such as an interface's whole name. */
export interface SectionModel {
  readonly title: string;
  readonly of?: string;
  readonly blocks: readonly BlockModel[];
}

/** Everything that is known of one hop, in words that are ready to draw. */
export interface CardModel {
  readonly index: number;
  readonly title: string;
  readonly subtitle: readonly string[];
  readonly deny?: DenyModel;
  readonly sections: readonly SectionModel[];
  readonly raw: unknown;
}

/** The details of the hop at `index`; undefined when the path has no such hop (any more). */
export function cardModel(view: TraceView, index: number, say: Say): CardModel | undefined {
  const { trace, nowMs } = view;
  const hop = trace.hops[index];
  if (hop === undefined) return undefined;
  const sections = [
    ...deviceSections(hop, nowMs, say),
    ...sideSections(hop, trace.verdict?.block, index, nowMs, say),
    ...pathSections(hop, say),
  ];
  return {
    index,
    title: displayName(hop, say),
    subtitle: subtitle(hop, index, trace.hops, say),
    sections: sections.filter(section => section.blocks.length > 0),
    raw: hop.raw ?? hop,
    ...present({ deny: denyModel(trace.verdict?.block, index, say) }),
  };
}

function subtitle(hop: Hop, index: number, hops: readonly Hop[], say: Say): readonly string[] {
  const position = say('page.hop.position', { position: index + 1, count: hops.length });
  const address = hop.ip === displayName(hop, say) ? undefined : hop.ip;
  return [position, address, badge(hop, index, hops, say)].filter(part => part !== undefined);
}

/** Rows for the values that are there; what the controller did not say has no row. */
export function rowsOf(pairs: readonly (readonly [string, string | undefined])[]): readonly BlockModel[] {
  const rows = pairs.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
  return rows.length === 0 ? [] : [{ kind: 'rows', rows }];
}
