import * as dagre from '@dagrejs/dagre';
import type { Point } from './geometry';

/** What is laid out: sizes only, so that two paths of one shape are one layout. */
export interface LayoutInput {
  readonly places: readonly { readonly width: number; readonly height: number; readonly below: number }[];
  /** From place to place, in the order of the path; `width` is the room that its words need. */
  readonly links: readonly LayoutLink[];
  /** Places on the straight line from one end to the other. */
  readonly line: readonly number[];
}

export interface LayoutLink {
  readonly from: number;
  readonly to: number;
  readonly width: number;
  readonly above: number;
  readonly below: number;
  /** Part of the straight line from one end to the other. */
  readonly isStraight: boolean;
}

/** Middles of the places, and for each link the points it leads through on its way; `at` is where its words stand. */
export interface Layout {
  readonly key: string;
  readonly places: readonly Point[];
  readonly links: readonly { readonly through: readonly Point[]; readonly at: Point }[];
}

/** One thing in a column: a place, or a point of a link. */
interface Item {
  readonly x: number;
  /** Where dagre had it; its order in the column follows from that. */
  readonly y: number;
  readonly above: number;
  readonly below: number;
  readonly isMain: boolean;
  readonly put: (y: number) => void;
}

const gap = 16;
const betweenColumns = 12;

type Placed = Pick<Layout, 'places' | 'links'>;

/**
 * Places from left to right. dagre finds the columns and the order in them; then the way from end to end is drawn as a
 * straight line, and what the path only goes to and comes back from stands above it. `before` is given back when it is
 * of the same shape.
 */
export function layoutOf(input: LayoutInput, before: Layout | undefined): Layout {
  const key = JSON.stringify(input);
  if (before?.key === key) return before;
  return { key, ...(isChain(input) ? chainOf(input) : branched(input)) };
}

/** True where the path comes to no place twice: then there is nothing to find out. */
function isChain({ places, links }: LayoutInput): boolean {
  return (
    links.length === places.length - 1 && links.every(({ from, to }, at) => from === at && to === at + 1)
  );
}

/** One place after the other, where dagre would put them too, in a fraction of its time. */
export function chainOf({ places, links }: LayoutInput): Placed {
  let x = 0;
  const middles: Point[] = [];
  const labels: Point[] = [];
  for (const [at, { width }] of places.entries()) {
    middles.push({ x: x + width / 2, y: 0 });
    const link = links[at]?.width ?? 0;
    labels.push({ x: x + width + (betweenColumns + link) / 2, y: 0 });
    x += width + betweenColumns + link;
  }
  return { places: middles, links: links.map((_, at) => linkAt(labels[at])) };
}

function linkAt(at: Point = { x: 0, y: 0 }): Placed['links'][number] {
  return { through: [at], at };
}

/** As dagre places it, with the way from end to end drawn straight. */
export function branched(input: LayoutInput): Placed {
  const graph = laidOut(input);
  const places = input.places.map((_, at) => pointOf(graph.node(String(at))));
  const links = input.links.map(({ from, to }, index) => {
    const edge = graph.edge({ v: String(from), w: String(to), name: String(index) });
    return { through: (edge.points ?? []).slice(1, -1).map(pointOf), at: pointOf(edge) };
  });
  return straightened(input, places, links);
}

function laidOut({ places, links }: LayoutInput) {
  const graph = new dagre.Graph<dagre.GraphLabel, dagre.NodeLabel, dagre.EdgeLabel>({ multigraph: true });
  graph.setGraph({
    rankdir: 'LR',
    ranker: 'tight-tree',
    ranksep: betweenColumns,
    nodesep: gap,
    edgesep: gap,
  });
  for (const [at, { width, height, below }] of places.entries()) {
    graph.setNode(String(at), { width, height: height + 2 * below });
  }
  for (const [index, { from, to, width, above, below }] of links.entries()) {
    const label = { width, height: above + below, labelpos: 'c' as const };
    graph.setEdge(String(from), String(to), label, String(index));
  }
  dagre.layout(graph);
  return graph;
}

function pointOf({ x, y }: { readonly x?: number; readonly y?: number }): Point {
  return { x: x ?? 0, y: y ?? 0 };
}

function straightened(
  { places: sizes, links: inputs, line }: LayoutInput,
  places: readonly Point[],
  links: Layout['links'],
): Placed {
  const placed = places.map(point => ({ ...point }));
  const routed = links.map(({ through }) => through.map(point => ({ ...point })));
  const items: Item[] = places.map((point, at) => ({
    ...point,
    above: (sizes[at]?.height ?? 0) / 2,
    below: (sizes[at]?.height ?? 0) / 2 + (sizes[at]?.below ?? 0),
    isMain: line.includes(at),
    put: y => (placed[at] = { x: point.x, y }),
  }));
  for (const [index, { through, at }] of links.entries()) {
    const { above = 0, below = 0, isStraight: isMain = false } = inputs[index] ?? {};
    for (const [step, point] of through.entries()) {
      const isLabel = point.x === at.x;
      const room = isLabel ? { above, below } : { above: gap / 2, below: gap / 2 };
      items.push({ ...point, ...room, isMain, put: y => routed[index]?.splice(step, 1, { x: point.x, y }) });
    }
  }
  for (const column of columnsOf(items)) stack(column);
  return {
    places: placed,
    links: links.map(({ at }, index) => {
      const through = routed[index] ?? [];
      return { through, at: through.find(({ x }) => x === at.x) ?? at };
    }),
  };
}

function columnsOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const columns = new Map<number, Item[]>();
  for (const item of items) {
    const x = Math.round(item.x);
    const column = columns.get(x);
    if (column === undefined) columns.set(x, [item]);
    else column.push(item);
  }
  return [...columns.values()];
}

/** The main thing of a column on the line, the others above it in the order of their distance. */
function stack(column: readonly Item[]): void {
  const main = column.find(({ isMain }) => isMain);
  main?.put(0);
  let top = main === undefined ? -60 : -main.above;
  const others = column.filter(item => item !== main);
  const base = main?.y ?? Math.max(...others.map(({ y }) => y));
  for (const item of others.toSorted((a, b) => Math.abs(a.y - base) - Math.abs(b.y - base))) {
    const y = top - gap - item.below;
    item.put(y);
    top = y - item.above;
  }
}
