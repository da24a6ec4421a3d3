import type { Hop } from '../../path/hop';
import { present } from '../../path/present';
import type { TraceView } from '../../path/pageProtocol';
import type { Say } from '../words';
import { denyModel } from './deny';
import type { DenyModel } from './hopModel';
import { alsoSaid } from './alsoSaid';
import { noteBlock, type BlockModel, type SectionModel } from './blocks';
import { badge, displayName, doubtsAt } from './hopModels';
import { tellingOf } from './telling';
import { deviceSections } from './deviceSections';
import { sideSections } from './sideSections';
import { pathSections } from './pathSections';

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
  const { trace } = view;
  const hop = trace.hops[index];
  if (hop === undefined) return undefined;
  const telling = tellingOf(view, say);
  const sections: readonly SectionModel[] = [
    { title: say('page.card.doubts'), blocks: doubtBlocks(view, index) },
    ...deviceSections(hop, telling),
    ...sideSections(hop, trace.verdict?.block, index, telling),
    ...pathSections(hop, say),
    { title: say('page.card.alsoSaid'), blocks: hop.raw === undefined ? [] : alsoSaid(hop.raw) },
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

function doubtBlocks({ trace, words }: TraceView, index: number): readonly BlockModel[] {
  return doubtsAt(index, trace, words.doubts).map(sentence => noteBlock('warning', sentence));
}

function subtitle(hop: Hop, index: number, hops: readonly Hop[], say: Say): readonly string[] {
  const position = say('page.hop.position', { position: index + 1, count: hops.length });
  const address = hop.ip === displayName(hop, say) ? undefined : hop.ip;
  return [position, address, badge(hop, index, hops, say)].filter(part => part !== undefined);
}
