import { english, message } from '../message';
import { isHost, type Hop } from '../hop';
import { plainText } from '../plainText';
import type { BlockPlace } from '../verdict';
import { denyText, hopAddress, hopKindText, hopTitle } from './hopText';
import { box, middle, type BoxPlace } from './svgLayout';
import { element, group, label, stopSign, tip, type Markup } from './svgMarkup';
import { fit, lines } from './svgText';

/** A hop's box with what is known of it; the whole of it in its tip. */
export function hopBox(hop: Hop, index: number, place: BoxPlace, block: BlockPlace | undefined): Markup {
  const isDenied = block?.hop === index;
  const isBeyond = block !== undefined && index > block.hop;
  return group(
    isBeyond ? 'beyond' : '',
    tip(`${index + 1}. ${hopFacts(hop).join(', ')}`),
    outline(hop, place, isDenied),
    ...words(hop, index, place),
    ...(isDenied ? denial(block, place) : []),
    ...(isBeyond && index === block.hop + 1 ? [note(place, english(message('page.beyondBlock')))] : []),
  );
}

/** Everything that a hop's box is about, in words. */
export function hopFacts(hop: Hop): readonly string[] {
  const title = hop.kind === 'unknown' ? [] : [hopTitle(hop)];
  const facts = [hopAddress(hop), hopKindText(hop), hop.device?.platform, hop.softwareVersion];
  return [...title, ...facts.filter(fact => fact !== undefined), ...hop.tunnels].map(fact =>
    plainText(fact, 100),
  );
}

function outline(hop: Hop, { x, y }: BoxPlace, isDenied: boolean): Markup {
  const classes = ['box', ...(isDenied ? ['denied'] : []), ...(hop.kind === 'unknown' ? ['unknown'] : [])];
  const rx = isHost(hop) ? box.height / 2 : 6;
  return element('rect', { class: classes.join(' '), x, y, width: box.width, height: box.height, rx });
}

function words(hop: Hop, index: number, place: BoxPlace): readonly Markup[] {
  const x = place.x + box.width / 2;
  const room = isHost(hop) ? 18 : 22;
  const product = [hop.device?.platform, hop.softwareVersion].filter(fact => fact !== undefined).join(' · ');
  const texts = [
    ...title(hopTitle(hop), room),
    { className: 'mid', text: fit(hopAddress(hop) ?? '', room) },
    { className: 'mid small quiet', text: fit(`${index + 1} · ${hopKindText(hop)}`, room + 4) },
    { className: 'mid small quiet', text: fit(product, room + 6) },
  ].filter(({ text }) => text !== '');
  const step = texts.length > 4 ? 15 : 17;
  const first = middle(place) - ((texts.length - 1) * step) / 2 + 5;
  return texts.map(({ className, text }, line) => label(x, first + line * step, className, text));
}

/** Long names and IPv6 addresses are written smaller and in two lines. */
function title(text: string, room: number): readonly { readonly className: string; readonly text: string }[] {
  return fit(text, 16) === text
    ? [{ className: 'mid name', text }]
    : lines(text, room, 2).map(part => ({ className: 'mid strong', text: part }));
}

/** The stop sign stands on the edge where the traffic is dropped. */
function denial(block: BlockPlace, place: BoxPlace): readonly Markup[] {
  const x = block.side === 'ingress' ? place.x : place.x + box.width;
  const centre = place.x + box.width / 2;
  const list = block.aclName === undefined ? [] : [fit(block.aclName, 34)];
  return [
    stopSign(x, middle(place), 13),
    label(centre, place.y + box.height + 16, 'mid small strong deny', fit(denyText(block), 36)),
    ...list.map(name => label(centre, place.y + box.height + 31, 'mid small deny', name)),
  ];
}

function note(place: BoxPlace, text: string): Markup {
  return label(place.x + box.width / 2, place.y + box.height + 16, 'mid small quiet', text);
}
