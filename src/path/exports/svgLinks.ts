import type { Hop } from '../hop';
import { linkKind } from '../linkWords';
import { shortTunnelName, tunnelLayers, type TunnelSpan } from '../tunnelSpans';
import { portText } from './hopText';
import { box, gap, laneHeightAbove, margin, middle, runBelow, type BoxPlace } from './svgLayout';
import { group, label, path, tip, type Markup } from './svgMarkup';
import { fit } from './svgText';

/** The line from a hop to the next one, with its word and the ports at both ends. */
export function hopLink(hop: Hop, next: Hop, from: BoxPlace, to: BoxPlace, isBeyond: boolean): Markup {
  const classes = linkKind(hop.link) === 'inferred' ? 'link inferred' : 'link';
  const ports = [portText(hop.egress), portText(next.ingress)] as const;
  const drawn =
    from.row === to.row ? straight(hop, ports, from, to, classes) : wrapped(hop, ports, from, to, classes);
  return group(isBeyond ? 'beyond' : '', tip(linkWords(hop, ports)), ...drawn);
}

type Ports = readonly [string | undefined, string | undefined];

function straight(
  hop: Hop,
  [out, into]: Ports,
  from: BoxPlace,
  to: BoxPlace,
  classes: string,
): readonly Markup[] {
  const left = from.x + box.width;
  const y = middle(from);
  return [
    path(classes, `M${left} ${y}H${to.x - 6}`),
    arrow(to.x, y),
    label(left + gap / 2, y - 8, 'mid small', fit(hop.link ?? '', 18)),
    label(left + 8, y + 16, 'small quiet', fit(out ?? '', 10)),
    label(to.x - 16, y + 16, 'end small quiet', fit(into ?? '', 10)),
  ];
}

/** Around the end of the row and back to the beginning of the next. */
function wrapped(hop: Hop, ports: Ports, from: BoxPlace, to: BoxPlace, classes: string): readonly Markup[] {
  const right = from.x + box.width + 18;
  const run = runBelow(from);
  const left = margin - 22;
  const turns = `M${from.x + box.width} ${middle(from)}H${right}V${run}H${left}V${middle(to)}H${to.x - 6}`;
  return [
    path(classes, turns),
    arrow(to.x, middle(to)),
    label((left + right) / 2, run - 6, 'mid small', fit(linkWords(hop, ports), 80)),
  ];
}

function linkWords(hop: Hop, [out, into]: Ports): string {
  return [
    hop.link,
    out === undefined ? undefined : `out ${out}`,
    into === undefined ? undefined : `in ${into}`,
  ]
    .filter(text => text !== undefined)
    .join(' · ');
}

function arrow(x: number, y: number): Markup {
  return path('tip', `M${x - 1} ${y}l-8 -4v8z`);
}

/** More nesting than this is not drawn; the tips of the hops still name every tunnel. */
const mostLanes = 4;

export function bracketLanes(hops: readonly Hop[]): readonly (readonly TunnelSpan[])[] {
  return tunnelLayers(hops).slice(0, mostLanes);
}

/** Brackets above the hops that stand inside a tunnel, the outermost highest; one for each row that it goes through. */
export function brackets(
  lanes: ReturnType<typeof bracketLanes>,
  boxes: readonly BoxPlace[],
): readonly Markup[] {
  return lanes.flatMap((lane, depth) =>
    lane.flatMap(span => {
      const inside = boxes.slice(span.first, span.last + 1);
      const rows = [...new Set(inside.map(({ row }) => row))];
      const above = laneHeightAbove(depth, lanes.length);
      return rows.map(row => bracket(span.name, inside, row, above));
    }),
  );
}

/** Open at an end where the tunnel goes on in another row. */
function bracket(name: string, inside: readonly BoxPlace[], row: number, above: number): Markup {
  const places = inside.filter(place => place.row === row);
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return '';
  const [left, right, y] = [first.x + 4, last.x + box.width - 4, first.y - above];
  const text = fit(shortTunnelName(name), Math.floor((right - left) / 8));
  const half = Array.from(text).length * 3.6 + 8;
  const centre = (left + right) / 2;
  const start = first === inside[0] ? `M${left} ${y + 10}V${y}` : `M${left - 16} ${y}`;
  const end = last === inside.at(-1) ? `H${right}V${y + 10}` : `H${right + 16}`;
  return group(
    '',
    tip(name),
    path('bracket', `${start}H${centre - half}M${centre + half} ${y}${end}`),
    label(centre, y + 4, 'mid small strong tunnel', text),
  );
}
