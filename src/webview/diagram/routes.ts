import { units, type Point } from './geometry';
import type { Layout, LayoutInput } from './layout';
import type { PlaceSize } from './placeSize';

/** Where a link meets a place, and on which side of it. */
export interface LinkEnd extends Point {
  readonly side: 'left' | 'right';
}

/** A link as it is drawn, from its source to the place it leads to. */
export interface Route {
  readonly start: LinkEnd;
  readonly end: LinkEnd;
  /** The middle of the straight piece that carries the words. */
  readonly at: Point;
  /** For a path's `d`: the whole line, and the head of the arrow at its end. */
  readonly line: string;
  readonly arrow: string;
}

/** Between two links at the same side of a place: a name above and a name below each has room. */
const endDistance = 32;
const arrowLength = 11;

/** The lines of all links. `lead` is how far a line stays level at its ends, for the names of the interfaces. */
export function routesOf(
  input: LayoutInput,
  layout: Layout,
  sizes: readonly PlaceSize[],
  lead: number,
): readonly Route[] {
  const ends = endsOf(input, layout, sizes);
  return input.links.map(({ width }, index) => {
    const { through, at } = layout.links[index] ?? { through: [], at: { x: 0, y: 0 } };
    const start = ends.get(`${index} start`) ?? { ...at, side: 'right' };
    const end = ends.get(`${index} end`) ?? { ...at, side: 'left' };
    const bends = start.y !== at.y || end.y !== at.y || through.length > 1;
    const half = Math.max(20, bends ? width - 2 * bendWidth(lead) : width) / 2;
    return {
      start,
      end,
      at,
      line: lineOf(start, end, at, through, half, bends ? lead : 0),
      arrow: arrow(end),
    };
  });
}

/** What a link that does not run straight needs beside its words, at each end. */
export function bendWidth(lead: number): number {
  return lead + 42;
}

function endsOf(
  { links }: LayoutInput,
  layout: Layout,
  sizes: readonly PlaceSize[],
): ReadonlyMap<string, LinkEnd> {
  const bySide = new Map<string, { readonly key: string; readonly place: number; readonly y: number }[]>();
  const add = (place: number, towards: Point | undefined, key: string) => {
    const side = (towards?.x ?? 0) < (layout.places[place]?.x ?? 0) ? 'left' : 'right';
    const found = bySide.get(`${place} ${side}`) ?? [];
    bySide.set(`${place} ${side}`, [...found, { key, place, y: towards?.y ?? 0 }]);
  };
  for (const [index, { from, to }] of links.entries()) {
    const { through, at } = layout.links[index] ?? {};
    add(from, through?.[0] ?? at, `${index} start`);
    add(to, through?.at(-1) ?? at, `${index} end`);
  }
  const ends = new Map<string, LinkEnd>();
  for (const [name, atSide] of bySide) {
    const side = name.endsWith('left') ? 'left' : 'right';
    for (const [key, end] of spread(atSide, layout, sizes, side)) ends.set(key, end);
  }
  return ends;
}

/** The links at one side of a place in the order of where they lead, a level one in the middle, else all around it. */
function spread(
  atSide: readonly { readonly key: string; readonly place: number; readonly y: number }[],
  layout: Layout,
  sizes: readonly PlaceSize[],
  side: LinkEnd['side'],
): readonly (readonly [string, LinkEnd])[] {
  const place = atSide[0]?.place ?? 0;
  const middle = layout.places[place] ?? { x: 0, y: 0 };
  const { width = 0, height = 0 } = sizes[place]?.body ?? {};
  const sorted = atSide.toSorted((a, b) => b.y - a.y);
  const straight = sorted.findIndex(({ y }) => y === middle.y);
  const level = straight < 0 ? (sorted.length - 1) / 2 : straight;
  const room = height / 2 - 14;
  const distance = Math.min(endDistance, room / Math.max(1, level, sorted.length - 1 - level));
  const x = middle.x + (side === 'left' ? -width / 2 : width / 2);
  return sorted.map(({ key }, order) => [key, { side, x, y: middle.y + (level - order) * distance }]);
}

function lineOf(
  start: LinkEnd,
  end: LinkEnd,
  at: Point,
  through: readonly Point[],
  half: number,
  lead: number,
): string {
  const tip = { x: end.x + (end.side === 'left' ? -arrowLength + 1 : arrowLength - 1), y: end.y };
  const ahead = start.side === 'right' ? 1 : -1;
  const points = through.flatMap(point =>
    point.x === at.x
      ? [
          { x: point.x - ahead * half, y: point.y },
          { x: point.x + ahead * half, y: point.y },
        ]
      : [point],
  );
  const leads = lead === 0 ? [] : [{ x: start.x + ahead * lead, y: start.y }];
  const back = lead === 0 ? [] : [{ x: tip.x + (end.side === 'left' ? -lead : lead), y: tip.y }];
  const all = [...leads, ...points, ...back, tip];
  return `M${pair(start)}${all.map((point, index) => curve(all[index - 1] ?? start, point)).join('')}`;
}

/** Level at both of its ends. */
function curve(from: Point, to: Point): string {
  if (from.y === to.y) return `L${pair(to)}`;
  const middle = (from.x + to.x) / 2;
  return `C${pair({ x: middle, y: from.y })} ${pair({ x: middle, y: to.y })} ${pair(to)}`;
}

function arrow({ x, y, side }: LinkEnd): string {
  const back = side === 'left' ? x - arrowLength : x + arrowLength;
  return `M${pair({ x, y })}L${pair({ x: back, y: y - 6 })}L${pair({ x: back, y: y + 6 })}Z`;
}

function pair({ x, y }: Point): string {
  return `${units(x)} ${units(y)}`;
}
