import type { Hop } from '../../path/hop';
import type { DetailLevel, TraceView } from '../../path/pageProtocol';
import { present } from '../../path/present';
import type { BlockPlace } from '../../path/verdict';
import type { HopModel } from '../model/hopModel';
import { hopModels } from '../model/hopModels';
import type { Say } from '../words';
import { boxAround, boxAt, type Box, type Point } from './geometry';
import { layoutOf, type Layout, type LayoutInput } from './layout';
import { linkDrawings, linkRoom, nameRoom, type LinkDrawing } from './linkDrawings';
import { mainLine, placeByHop, placesOf, straightLinks, type Place } from './places';
import { factLines, hasNumbers, placeSize, type PlaceSize } from './placeSize';
import { routesOf, type LinkEnd, type Route } from './routes';
import { tunnelArcs, type TunnelArc } from './tunnelArcs';

/** A place with everything that is drawn in it. `visits` are its hops; the first one names it. */
export interface PlaceModel {
  readonly size: PlaceSize;
  readonly middle: Point;
  readonly visits: readonly HopModel[];
  /** The platform and the software version, a line each. */
  readonly facts: readonly string[];
  readonly hasNumbers: boolean;
  /** Where the traffic is dropped. */
  readonly stop?: LinkEnd;
}

/** The path as a drawing: what stands where, in words and numbers that are ready to draw. */
export interface DiagramModel {
  readonly level: DetailLevel;
  /** Given to the next model. */
  readonly layout: Layout;
  readonly bounds: Box;
  readonly places: readonly PlaceModel[];
  /** The link at `index` leads from that hop to the next. */
  readonly links: readonly LinkDrawing[];
  readonly tunnels: readonly TunnelArc[];
  /** The whole place of each hop, to bring it into sight. */
  readonly boxes: readonly Box[];
}

/** What need not be done again. */
export interface DiagramDone {
  readonly before?: DiagramModel;
  /** The view's hops as the list shows them. */
  readonly hops?: readonly HopModel[];
}

/**
 * The diagram of a path. Give the model drawn `before`, of whatever path: where the shape is the same, as when
 * statistics arrive, nothing is laid out again and nothing moves.
 */
export function diagramModel(
  view: TraceView,
  level: DetailLevel,
  say: Say,
  { before, hops: made }: DiagramDone = {},
): DiagramModel {
  const { hops, verdict } = view.trace;
  const models = made ?? hopModels(view.trace, say, view.options.thresholds, view.words.doubts);
  const places = placesOf(hops);
  const byHop = placeByHop(places);
  const sizes = places.map(place => sizeOf(place, hops, models, level));
  const input = layoutInput(byHop, sizes, level);
  const layout = layoutOf(input, before?.layout);
  const routes = routesOf(input, layout, sizes, nameRoom(level));
  const links = linkDrawings(hops, models, routes, straightLinks(byHop), level);
  const wholes = sizes.map((size, at) => wholeBox(size, layout.places[at]));
  const around = [...wholes, ...links.map(({ box }) => box)];
  const bodyOf = (hop: number) => bodyBox(sizes[byHop[hop] ?? 0], layout.places[byHop[hop] ?? 0]);
  const tunnels = tunnelArcs(hops, bodyOf, around);
  const drawn = { hops, models, layout, sizes, level };
  return {
    ...{ level, layout, links, tunnels },
    places: places.map((place, at) => placeModel(place, at, drawn, stopAt(verdict?.block, place, routes))),
    bounds: boxAround([...around, ...tunnels.map(({ at, width }) => boxAt(at, { width, height: 28 }))]),
    boxes: byHop.map(at => wholes[at] ?? boxAround([])),
  };
}

function sizeOf(
  place: Place,
  hops: readonly Hop[],
  models: readonly HopModel[],
  level: DetailLevel,
): PlaceSize {
  const visits = place.flatMap(index => models[index] ?? []);
  const [hop] = place.flatMap(index => hops[index] ?? []);
  if (hop === undefined) throw new Error('a place without a hop');
  return placeSize(hop, visits, level);
}

function layoutInput(byHop: readonly number[], sizes: readonly PlaceSize[], level: DetailLevel): LayoutInput {
  const line = mainLine(byHop);
  const links = straightLinks(byHop).map((isStraight, index) => {
    const [from = 0, to = 0] = byHop.slice(index, index + 2);
    return { from, to, isStraight, ...linkRoom(level, isStraight) };
  });
  return { places: sizes.map(({ width, height, below }) => ({ width, height, below })), links, line };
}

interface Drawn {
  readonly hops: readonly Hop[];
  readonly models: readonly HopModel[];
  readonly layout: Layout;
  readonly sizes: readonly PlaceSize[];
  readonly level: DetailLevel;
}

function placeModel(
  place: Place,
  at: number,
  drawn: Drawn,
  stop: LinkEnd | 'ingress' | 'egress' | undefined,
): PlaceModel {
  const { hops, models, layout, sizes, level } = drawn;
  const hop = hops[place[0] ?? 0];
  const middle = layout.places[at] ?? { x: 0, y: 0 };
  const size = sizes[at] ?? { shape: 'device', width: 0, height: 0, below: 0, body: { width: 0, height: 0 } };
  return {
    size,
    middle,
    visits: place.flatMap(index => models[index] ?? []),
    facts: hop === undefined ? [] : factLines(hop, level),
    hasNumbers: hop !== undefined && hasNumbers(hop),
    ...present({ stop: typeof stop === 'string' ? sideOf(stop, middle, size) : stop }),
  };
}

/** The end of the link through which the denying interface is reached; its side only, where no link leads there. */
function stopAt(
  block: BlockPlace | undefined,
  place: Place,
  routes: readonly Route[],
): LinkEnd | 'ingress' | 'egress' | undefined {
  if (block === undefined || !place.includes(block.hop)) return undefined;
  const end = block.side === 'ingress' ? routes[block.hop - 1]?.end : routes[block.hop]?.start;
  return end ?? block.side;
}

function sideOf(side: 'ingress' | 'egress', { x, y }: Point, { body }: PlaceSize): LinkEnd {
  const isLeft = side === 'ingress';
  return { side: isLeft ? 'left' : 'right', x: x + (isLeft ? -body.width : body.width) / 2, y };
}

function bodyBox(size: PlaceSize | undefined, middle: Point | undefined): Box {
  return boxAt(middle ?? { x: 0, y: 0 }, size?.body ?? { width: 0, height: 0 });
}

function wholeBox(size: PlaceSize | undefined, middle: Point = { x: 0, y: 0 }): Box {
  if (size === undefined) return boxAt(middle, { width: 0, height: 0 });
  const box = boxAt(middle, size);
  // The number of a hop stands on the edge of its box.
  return { ...box, y: box.y - 12, height: box.height + 12 + size.below };
}
