import { nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Actions } from '../actions';
import { cardId } from '../templates/card';
import type { HopModel } from '../model/hopModel';
import type { PlaceModel } from './diagramModel';
import type { DiagramDrawing, DiagramState } from './diagramView';
import { boxAt, units, type Box, type Point } from './geometry';
import { hostWords, visitHeight } from './placeSize';
import { placeWords, visitWords } from './placeWords';
import { denialWords, stopSign } from './stopSign';

/**
 * A place: a button for its first hop, and a strip in it for each time the path comes here again. One that is not seen
 * gets no words.
 */
export function placeDrawing(
  place: PlaceModel,
  state: DiagramState,
  isSeen: boolean,
  drawing: DiagramDrawing,
): SVGTemplateResult | typeof nothing {
  const { size, middle, visits, stop } = place;
  const [first, ...again] = visits;
  if (first === undefined) return nothing;
  const body = boxAt(middle, size.body);
  const button = (visit: HopModel, at: Point, drawn: SVGTemplateResult) =>
    hopButton(visit, at, drawn, state, drawing);
  return svg`<g class="place place-${size.shape} ${stop === undefined ? '' : 'is-denied'}">
    ${button(first, middle, svg`${outline(place, body)}${isSeen ? inside(place, body, state, drawing) : nothing}${number(first, body)}`)}
    ${again.map((visit, order) => {
      const box = stripBox(body, again.length - order);
      return button(visit, { x: middle.x, y: box.y + box.height / 2 }, strip(visit, box, drawing));
    })}
    ${stop === undefined ? nothing : stopSign(stop)}
    ${denial(place, body, state, drawing)}
  </g>`;
}

/** Its name is its only text that is not hidden from a screen reader, as in the list. */
function hopButton(
  hop: HopModel,
  at: Point,
  drawn: SVGTemplateResult,
  { shown, pinned, tabStop, matches }: DiagramState,
  { actions }: DiagramDrawing,
): SVGTemplateResult {
  const { index } = hop;
  const isShown = shown === index;
  const classes = [
    'node',
    hop.beyond && 'is-beyond',
    matches?.has(index) === false && 'is-dimmed',
    isShown && 'is-shown',
    pinned === index && 'is-pinned',
  ];
  return svg`<g
    class=${classes.filter(Boolean).join(' ')}
    role="button"
    data-hop=${index}
    aria-expanded=${isShown}
    aria-controls=${isShown ? cardId : nothing}
    tabindex=${tabStop === index ? 0 : -1}
    @mouseenter=${(event: MouseEvent) => actions.hover(event, index)}
    @focus=${() => actions.point(index)}
    @click=${() => actions.pin(index)}
    @keydown=${(event: KeyboardEvent) => pressed(event, index, actions)}
  ><text class="node-name" x=${units(at.x)} y=${units(at.y)} textLength="1" lengthAdjust="spacingAndGlyphs">${hop.accessibleName}</text>${drawn}</g>`;
}

/** What a native button does by itself on Enter and Space; the other keys move. */
function pressed(event: KeyboardEvent, index: number, actions: Actions): void {
  if (event.key !== 'Enter' && event.key !== ' ') return actions.moveFocus(event, index);
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  actions.pin(index);
}

function outline({ size }: PlaceModel, { x, y, width, height }: Box): SVGTemplateResult {
  const round = size.shape === 'host' ? width / 2 : 10;
  const ring = size.shape === 'host' ? width / 2 + 4 : 13;
  return svg`<rect class="node-ring" x=${units(x - 4)} y=${units(y - 4)} width=${width + 8} height=${height + 8} rx=${ring}></rect>
    <rect class="node-body" x=${units(x)} y=${units(y)} width=${width} height=${height} rx=${round}></rect>`;
}

function stripBox({ x, y, width, height }: Box, fromBelow: number): Box {
  return { x, y: y + height - fromBelow * visitHeight, width, height: visitHeight };
}

function strip(visit: HopModel, box: Box, { say }: DiagramDrawing): SVGTemplateResult {
  const { x, y, width, height } = box;
  return svg`<rect class="node-body node-visit" x=${units(x + 3)} y=${units(y + 1)} width=${width - 6} height=${height - 4} rx="7"></rect>
    ${words(box, visitWords(visit, say))}`;
}

/** The position of the hop, on the edge of its place. */
function number({ index }: HopModel, { x, y }: Box): SVGTemplateResult {
  const text = String(index + 1);
  const width = 12 + 7 * text.length;
  return svg`<g class="node-number" aria-hidden="true">
    <rect x=${units(x + 10)} y=${units(y - 9)} width=${width} height="18" rx="9"></rect>
    <text x=${units(x + 10 + width / 2)} y=${units(y + 4)}>${text}</text>
  </g>`;
}

function inside(place: PlaceModel, body: Box, { level }: DiagramState, { say }: DiagramDrawing) {
  return words(wordsBox(place, body, place.visits.length - 1), placeWords(place, level, say));
}

function wordsBox({ size, middle }: PlaceModel, body: Box, visits: number): Box {
  if (size.shape !== 'host') return { ...body, height: body.height - visits * visitHeight };
  return { x: middle.x - size.width / 2, y: body.y, width: size.width, height: body.height + size.below };
}

function words({ x, y, width, height }: Box, text: TemplateResult): SVGTemplateResult {
  return svg`<foreignObject aria-hidden="true" x=${units(x)} y=${units(y)} width=${width} height=${height}>${text}</foreignObject>`;
}

function denial(
  { size, middle, visits }: PlaceModel,
  body: Box,
  { level }: DiagramState,
  { say }: DiagramDrawing,
) {
  const deny = visits.find(visit => visit.deny !== undefined)?.deny;
  if (deny === undefined) return nothing;
  const width = size.width + 112;
  const top = size.shape === 'host' ? body.y + body.height + hostWords(visits[0]) : body.y + body.height;
  const box = { x: middle.x - width / 2, y: top, width, height: size.below };
  return words(box, denialWords(deny, level, say));
}
