import type { Hop } from '../../path/hop';
import { isEqualPathLink } from '../../path/linkWords';
import type { DetailLevel } from '../../path/pageProtocol';
import type { HopModel, LinkModel, PortNameModel } from '../model/hopModel';
import { boxAround, type Box } from './geometry';
import { bendWidth, type LinkEnd, type Route } from './routes';

/** The interface at one end of a link: the port above the line, the virtual interfaces behind it below. */
export interface EndNames {
  readonly box: Box;
  readonly side: LinkEnd['side'];
  readonly names: readonly PortNameModel[];
  readonly full: string;
}

export interface LinkDrawing {
  readonly index: number;
  readonly link: LinkModel;
  readonly route: Route;
  readonly ends: readonly EndNames[];
  /** Room for how the controller knows the link. */
  readonly words: Box;
  /** Fewer lines of words, where other things stand below. */
  readonly isDetour: boolean;
  /** The controller took one of several equal next hops here. */
  readonly isEqualPath: boolean;
  /** All that is drawn of it, for keeping other things away. */
  readonly box: Box;
}

/** Of the words below a line: four lines of them. */
const wordsHeight = 58;
/** Beside the way from end to end there is more room across, and less above each other. */
const detourWordsHeight = 42;
const nameHeight = 16;

/** The room for an interface name at each end of a link. */
export function nameRoom(level: DetailLevel): number {
  return level === 'devices' ? 12 : 64;
}

/** What the layout keeps free for a link. One that does not run straight needs more. */
export function linkRoom(level: DetailLevel, isStraight: boolean) {
  const width = wordsWidth(level) + (isStraight ? 0 : 2 * bendWidth(nameRoom(level)));
  return {
    width,
    above: nameHeight,
    below: isStraight ? wordsHeight : wordsOffset(level) + detourWordsHeight,
  };
}

/** Where the words begin below a line: under the names of virtual interfaces, where there may be some. */
function wordsOffset(level: DetailLevel): number {
  return level === 'devices' ? 6 : nameHeight + 4;
}

/** What is drawn of each link; the one at `index` leads from that hop to the next. */
export function linkDrawings(
  hops: readonly Hop[],
  models: readonly HopModel[],
  routes: readonly Route[],
  straight: readonly boolean[],
  level: DetailLevel,
): readonly LinkDrawing[] {
  const allEnds = routes.map((route, index) => [
    ...endNames(models[index], 'out', route.start, level),
    ...endNames(models[index + 1], 'in', route.end, level),
  ]);
  return routes.flatMap((route, index) => {
    const link = models[index]?.after;
    if (link === undefined) return [];
    const ends = allEnds[index] ?? [];
    const isDetour = straight[index] === false;
    const words = wordsBox(route, level, isDetour);
    const said = hops[index]?.link;
    return [
      {
        index,
        link,
        route,
        ends,
        words,
        isDetour,
        isEqualPath: isEqualPathLink(said),
        box: boxAround([words, ...ends.map(({ box }) => box)]),
      },
    ];
  });
}

function wordsWidth(level: DetailLevel): number {
  return level === 'devices' ? 96 : 2 * nameRoom(level);
}

function wordsBox({ at }: Route, level: DetailLevel, isDetour: boolean): Box {
  const width = wordsWidth(level) - 8;
  const height = isDetour ? detourWordsHeight : wordsHeight;
  return { x: at.x - width / 2, y: at.y + wordsOffset(level), width, height };
}

/** Only the interface that denies is named where interfaces are not asked for. */
function endNames(
  hop: HopModel | undefined,
  direction: 'in' | 'out',
  { x, y, side }: LinkEnd,
  level: DetailLevel,
): readonly EndNames[] {
  const port = hop?.ports.find(candidate => candidate.direction === direction);
  if (port === undefined) return [];
  const names = level === 'devices' ? port.names.filter(({ denied }) => denied) : port.names;
  if (names.length === 0) return [];
  const width = 57;
  const offset = names.some(({ denied }) => denied) ? 14 : 7;
  const box = {
    x: side === 'right' ? x + offset : x - offset - width,
    y: y - nameHeight,
    width,
    height: 2 * nameHeight + 2,
  };
  return [{ box, side, names, full: port.full }];
}
