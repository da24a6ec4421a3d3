import type { Hop } from '../../path/hop';
import { present } from '../../path/present';
import type { TraceView } from '../../path/pageProtocol';
import type { Say } from '../words';
import { denyModel } from './deny';
import type { DenyModel } from './hopModel';
import { badge, displayName } from './hopModels';
import type { SectionModel } from './blocks';
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
