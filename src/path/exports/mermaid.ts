import type { Hop } from '../hop';
import { isHost } from '../hop';
import type { Trace } from '../trace';
import { tunnelSpans } from '../tunnelSpans';
import type { BlockPlace } from '../verdict';
import { denyText, hopAddress, hopKindText, hopTitle, portText } from './hopText';
import { mermaidText } from './mermaidText';

/**
 * A trace's path as a Mermaid flowchart from left to right. Hosts are rounded, a hop that the controller does not know
 * is a hexagon with `?`, a deny is a thick red box that says so, what lies beyond it is faint; a tunnel is a dotted
 * arrow from where it begins to where it ends. Ends in a line feed.
 */
export function toMermaid({ hops, verdict }: Trace): string {
  const drawn = drawnHops(hops.length, verdict?.block?.hop);
  const lines = [
    ...drawn.map(index => node(hops[index], index, verdict?.block)),
    ...drawn.slice(1).map((index, place) => link(hops, drawn[place] ?? 0, index)),
    ...tunnels(hops, drawn),
    ...marks(drawn, verdict?.block),
  ];
  return ['flowchart LR', ...lines.map(line => `  ${line}`)].map(line => `${line}\n`).join('');
}

/**
 * Mermaid refuses diagrams of more than 50,000 characters (its setting `maxTextSize`), so of a very long path both ends
 * and the surroundings of the deny are drawn.
 */
function drawnHops(count: number, denied: number | undefined): readonly number[] {
  const near = (place: number | undefined, index: number) =>
    place !== undefined && Math.abs(place - index) <= 5;
  return Array.from({ length: count }, (_, index) => index).filter(
    index => count <= 120 || index < 50 || index >= count - 50 || near(denied, index),
  );
}

function node(hop: Hop | undefined, index: number, block: BlockPlace | undefined): string {
  if (hop === undefined) return '';
  const lines = [hopTitle(hop), hopAddress(hop), hop.kind === 'unknown' ? undefined : hopKindText(hop)];
  const denied = block?.hop === index ? [denyText(block), block.aclName] : [];
  const label = [...lines, ...denied].flatMap(line => (line === undefined ? [] : [mermaidText(line)]));
  return `hop${index + 1}${shape(hop, label.join('<br/>'))}`;
}

function shape(hop: Hop, label: string): string {
  if (hop.kind === 'unknown') return `{{"${label}"}}`;
  return isHost(hop) ? `(["${label}"])` : `["${label}"]`;
}

/** The link's word, and the ports at its two ends; where hops are left out, how many. */
function link(hops: readonly Hop[], from: number, to: number): string {
  const [hop, next] = [hops[from], hops[to]];
  const left = to - from - 1;
  if (left > 0) return `hop${from + 1} ${arrow('-.->', `${left} hops not drawn`)} hop${to + 1}`;
  const out = portText(hop?.egress);
  const into = portText(next?.ingress);
  const ports = [...(out === undefined ? [] : [`out ${out}`]), ...(into === undefined ? [] : [`in ${into}`])];
  const label = [hop?.link ?? '', ports.join(', ')]
    .filter(text => text !== '')
    .map(text => mermaidText(text));
  return `hop${from + 1} ${arrow('-->', label.join('<br/>'))} hop${to + 1}`;
}

/** Mermaid takes no empty label. */
function arrow(line: '-->' | '-.->', label: string): string {
  return label === '' ? line : `${line}|"${label}"|`;
}

/** A tunnel within a single hop has no way to draw. */
function tunnels(hops: readonly Hop[], drawn: readonly number[]): readonly string[] {
  return tunnelSpans(hops).flatMap(({ name, first, last }) => {
    const inside = drawn.filter(index => first <= index && index <= last);
    const [from, to] = [inside[0] ?? 0, inside.at(-1) ?? 0];
    return to > from ? [`hop${from + 1} ${arrow('-.->', mermaidText(name))} hop${to + 1}`] : [];
  });
}

function marks(drawn: readonly number[], block: BlockPlace | undefined): readonly string[] {
  if (block === undefined || !drawn.includes(block.hop)) return [];
  const beyond = drawn.flatMap(index => (index > block.hop ? [`hop${index + 1}`] : []));
  return [
    'classDef denied stroke:#c42b1c,stroke-width:4px',
    `class hop${block.hop + 1} denied`,
    ...(beyond.length === 0 ? [] : ['classDef beyond opacity:0.75', `class ${beyond.join(',')} beyond`]),
  ];
}
