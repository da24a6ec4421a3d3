import { xmlText } from './svgText';

/** Pieces of an SVG file: well-formed, every text in them escaped. */
export type Markup = string;

type Attributes = Readonly<Record<string, string | number>>;

export function element(name: string, attributes: Attributes, ...children: readonly Markup[]): Markup {
  const start = [
    name,
    ...Object.entries(attributes).map(([key, value]) => `${key}="${xmlText(String(value))}"`),
  ];
  return children.length === 0
    ? `<${start.join(' ')}/>`
    : `<${start.join(' ')}>${children.join('')}</${name}>`;
}

export function group(className: string, ...children: readonly Markup[]): Markup {
  return element('g', className === '' ? {} : { class: className }, ...children, '');
}

/** What a viewer shows when the mouse rests on the piece around it. */
export function tip(text: string): Markup {
  return `<title>${xmlText(text)}</title>`;
}

/** A line of text; `className` says size, colour and where it is anchored. */
export function label(x: number, y: number, className: string, text: string): Markup {
  return element('text', { x, y, class: className }, xmlText(text));
}

export function path(className: string, d: string): Markup {
  return element('path', { class: className, d });
}

/** The points of a regular octagon that stands on a side, as a stop sign does. */
export function octagon(x: number, y: number, radius: number): string {
  return Array.from({ length: 8 }, (_, index) => {
    const angle = ((index + 0.5) * Math.PI) / 4;
    return `${(x + radius * Math.cos(angle)).toFixed(1)},${(y + radius * Math.sin(angle)).toFixed(1)}`;
  }).join(' ');
}

/** A stop sign with its bar. */
export function stopSign(x: number, y: number, radius: number): Markup {
  const half = radius * 0.5;
  return group(
    '',
    element('polygon', { class: 'stop', points: octagon(x, y, radius) }),
    path('bar', `M${x - half} ${y}H${x + half}`),
  );
}
