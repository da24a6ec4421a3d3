import type { Hop } from '../../path/hop';
import { isHost } from '../../path/hop';
import type { DetailLevel } from '../../path/pageProtocol';
import type { HopModel } from '../model/hopModel';
import type { Size } from './geometry';

export type PlaceShape = 'host' | 'device' | 'unknown';

/** How large a place is drawn. `below` is the height of what stands under the body: a host's words, a denial. */
export interface PlaceSize extends Size {
  readonly shape: PlaceShape;
  /** The outline that links lead to: a circle of this width for a host, else the box. */
  readonly body: Size;
  readonly below: number;
}

const circle: Size = { width: 52, height: 52 };
const boxWidth = 148;
const hostWidth = 124;
/** About as many letters fit in its width. */
const hostLetters = 14;
/** Heights of what may stand in a box, from the top: room and drawing, then a line each. */
const heights = { head: 46, foot: 12, name: 18, line: 17, badge: 20 } as const;
const numberHeights: Readonly<Record<DetailLevel, number>> = { devices: 17, interfaces: 34, everything: 48 };
/** The strip of a place for a hop that comes to it again. */
export const visitHeight = 24;
const denialHeights = { sentence: 44, entry: 56 } as const;

/**
 * By what the path itself says and never by numbers: statistics that arrive later find their room and move nothing.
 * `visits` are the hops at this place.
 */
export function placeSize(hop: Hop, visits: readonly HopModel[], level: DetailLevel): PlaceSize {
  const [model] = visits;
  const shape = isHost(hop) ? 'host' : hop.kind === 'unknown' ? 'unknown' : 'device';
  const denial = visits.some(({ deny }) => deny !== undefined) ? denialHeight(level) : 0;
  if (shape === 'host') {
    return { shape, body: circle, below: hostWords(model) + denial, width: hostWidth, height: circle.height };
  }
  const body = { width: boxWidth, height: bodyHeight(hop, visits, level) };
  return { shape, body, below: denial, width: boxWidth, height: body.height };
}

/** The height of a host's words: its address takes up to three lines. */
export function hostWords(host: HopModel | undefined): number {
  const lines = Math.min(3, Math.ceil((host?.label.length ?? 0) / hostLetters));
  return lines * heights.name + heights.badge + (host?.accuracy === undefined ? 0 : heights.badge) + 4;
}

function bodyHeight(hop: Hop, visits: readonly HopModel[], level: DetailLevel): number {
  const [model] = visits;
  const rows = [
    heights.head + heights.foot + heights.name + heights.badge,
    hop.kind === 'unknown' ? heights.name : 0,
    model?.address === undefined ? 0 : heights.line,
    model?.accuracy === undefined ? 0 : heights.badge,
    heights.line * factLines(hop, level).length,
    hasNumbers(hop) ? numberHeights[level] : 0,
    visitHeight * (visits.length - 1),
  ];
  return rows.reduce((sum, height) => sum + height, 0);
}

/** True where CPU and memory have come, may come, or failed to come. */
export function hasNumbers({ statistics: { kind } }: Hop): boolean {
  return kind !== 'notApplicable' && kind !== 'notAsked';
}

/** What a box says of the device itself, a line each; the more is asked for, the more lines. */
export function factLines({ device, softwareVersion }: Hop, level: DetailLevel): readonly string[] {
  const platform = level === 'everything' ? device?.platform : undefined;
  const software = level === 'devices' ? undefined : softwareVersion;
  return [platform, software].filter(fact => fact !== undefined);
}

function denialHeight(level: DetailLevel): number {
  return denialHeights.sentence + (level === 'everything' ? denialHeights.entry : 0);
}
