import { html, nothing, svg, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { DetailLevel } from '../../path/pageProtocol';
import type { Drawing } from '../actions';
import { actualSize, fit, frameOf, zoom, type Camera } from './camera';
import type { DiagramActions } from './diagramActions';
import { zoomStep } from './diagramKeys';
import { diagramLegend } from './diagramLegend';
import type { DiagramModel } from './diagramModel';
import { units } from './geometry';
import { linkDrawing } from './linkView';
import { placeDrawing } from './placeView';
import { farScale, isSeen, sightOf, type Sight } from './sight';
import { stage } from './stage';
import { tunnelDrawing } from './tunnelView';
import { icon } from '../templates/icon';

export interface DiagramState {
  readonly shown?: number;
  readonly pinned?: number;
  readonly tabStop: number;
  readonly level: DetailLevel;
  readonly camera: Camera;
  /** The hops that a filter lets through; without a filter all of them. The others are dimmed. */
  readonly matches?: ReadonlySet<number>;
}

/** What the page draws the diagram with: its words and actions, and what only the diagram asks of it. */
export type DiagramDrawing = Drawing & DiagramActions;

/**
 * The path as a picture from left to right, in a window with buttons to zoom. The page keeps three things for it: the
 * `model` (made by `diagramModel`, with the one before, when a view comes or the level changes), the `camera` (at first
 * `startCamera`; `restart(camera)` for another trace or level; else what `moveCamera` gave), and, as for the list, the
 * tab stop and the hops shown and kept.
 */
export function diagramView(
  model: DiagramModel,
  state: DiagramState,
  drawing: DiagramDrawing,
): TemplateResult {
  const { say, moveCamera } = drawing;
  const { x, y, scale } = frameOf(state.camera, model.bounds);
  const firstHop = state.pinned ?? state.tabStop;
  const sight = sightOf(state.camera, model);
  const parts = [
    sight.from,
    sight.to,
    model,
    state.matches !== undefined,
    state.shown,
    state.pinned,
    state.tabStop,
    [...(state.matches ?? [])].join(),
  ];
  return html`<figure class="diagram" ${stage({ camera: state.camera, model, firstHop, moveCamera })}>
    <div class="diagram-width"></div>
    ${zoomButtons(model, state.camera, drawing)}
    <svg
      class="diagram-window"
      role="group"
      aria-label=${say('page.diagram')}
      height=${state.camera.window?.height ?? 0}
    >
      <g
        class="diagram-content ${scale < farScale ? 'is-far' : ''} ${state.camera.window === undefined ? 'is-unplaced' : ''}"
        transform="translate(${units(x)} ${units(y)}) scale(${scale})"
      >
        ${guard(parts, () => content(model, state, sight, drawing))}
      </g>
    </svg>
    ${diagramLegend(model, say)}
  </figure>`;
}

/** In the order of the path, as a screen reader goes through it; brackets lie under everything. */
function content(
  { tunnels, links, places, boxes }: DiagramModel,
  state: DiagramState,
  sight: Sight,
  drawing: DiagramDrawing,
) {
  const placeOf = new Map(places.map(place => [place.visits[0]?.index, place]));
  const step = (hop: number) => {
    const place = placeOf.get(hop);
    const link = links[hop];
    return svg`${place === undefined ? nothing : placeDrawing(place, state, isSeen(sight, boxes[hop]), drawing)}
      ${link === undefined ? nothing : linkDrawing(link, isSeen(sight, link.box))}`;
  };
  return svg`${tunnels.map(tunnelDrawing)}${boxes.map((_, hop) => step(hop))}`;
}

function zoomButtons(
  model: DiagramModel,
  camera: Camera,
  { say, moveCamera }: DiagramDrawing,
): TemplateResult {
  const { bounds } = model;
  const button = (shape: string, title: string, moved: () => Camera) =>
    html`<button
      type="button"
      class="icon-button"
      title=${title}
      aria-label=${title}
      @click=${() => moveCamera(moved())}
    >
      ${icon(shape)}
    </button>`;
  const percent = Math.round(frameOf(camera, bounds).scale * 100);
  return html`<div class="diagram-buttons" role="group" aria-label=${say('page.diagram.zoom')}>
    ${button('zoom-out', say('page.diagram.smaller'), () => zoom(camera, bounds, 1 / zoomStep))}
    <span class="diagram-scale" aria-hidden="true">${say('page.diagram.percent', { percent })}</span>
    ${button('zoom-in', say('page.diagram.larger'), () => zoom(camera, bounds, zoomStep))}
    ${button('screen-full', say('page.diagram.fit'), () => fit(camera, bounds))}
    <button
      type="button"
      class="icon-button diagram-actual"
      title=${say('page.diagram.actualTitle')}
      @click=${() => moveCamera(actualSize(camera, bounds))}
    >
      ${say('page.diagram.percent', { percent: 100 })}
    </button>
  </div>`;
}
