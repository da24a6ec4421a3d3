import { html, nothing, type TemplateResult } from 'lit';
import { assertNever } from '../../path/assertNever';
import { present } from '../../path/present';
import type { Drawing } from '../actions';
import { cardModel } from '../model/cardModel';
import { shownColumns } from '../model/columns';
import type { HopModel } from '../model/hopModel';
import { filtered, listRows } from '../model/listRows';
import { sideSections } from '../model/sideSections';
import { tableModel } from '../model/tableModel';
import { tellingOf } from '../model/telling';
import { visibleHops } from '../model/visibleHops';
import { shownHop } from '../place';
import { card } from './card';
import { hopList, type ListState } from './hopList';
import { hopTable } from './hopTable';
import type { Scene } from './page';
import { legend } from './states';

/** The path in the view that was chosen, and the details beside it, below it, or under their hop. */
export function path(scene: Scene, drawing: Drawing): TemplateResult {
  const { place, isWide } = scene;
  const details = detailsOf(scene, drawing);
  const isInline = !isWide && place.view === 'list' && place.pinned !== undefined;
  const empty = isWide ? legend(drawing.say, place.view === 'list') : nothing;
  const state: ListState = {
    tabStop: tabStopOf(scene, drawing),
    level: place.level,
    take: rows => scene.budget.take(rows),
    sectionsOf: index => sectionsOf(scene, index, drawing),
    ...present({
      shown: shownHop(place),
      pinned: place.pinned,
      inlineCard: isInline ? details : undefined,
    }),
  };
  return html`<div class="path view-${place.view}">
    <div class="path-view">
      <h2 class="visually-hidden">${drawing.say('page.path')}</h2>
      ${chosenView(scene, state, drawing)}
    </div>
    ${isInline ? nothing : html`<aside class="beside">${details ?? empty}</aside>`}
  </div>`;
}

/** The hop that the Tab key comes to, or the first one in sight where that one is out of sight. */
function tabStopOf({ hops, place, pathView }: Scene, { say }: Drawing): number {
  const visible = visibleHops(hops, pathView.trace.hops, place, tellingOf(pathView, say));
  return visible.includes(place.tabStop) ? place.tabStop : (visible[0] ?? place.tabStop);
}

function chosenView(scene: Scene, state: ListState, drawing: Drawing): TemplateResult {
  const { hops, place, pathView } = scene;
  const found = filtered(hops, place.filter);
  if (found.length === 0) return html`<p class="none-found">${drawing.say('page.filter.none')}</p>`;
  const { view, filter, unfolded, sort, level, columns } = place;
  switch (view) {
    case 'list':
      return hopList(listRows(hops, { filter, unfolded, selected: place.pinned }), state, drawing);
    case 'table': {
      const choice = { columns: shownColumns(level, columns), sort };
      const model = tableModel(found, pathView.trace.hops, choice, tellingOf(pathView, drawing.say));
      return hopTable(model, state, drawing);
    }
    case 'diagram':
      return scene.diagram.draw(pathView, { ...state, hops, ...matches(found, filter) }, drawing);
    default:
      return assertNever(view);
  }
}

/** The diagram dims what a filter does not let through: its shape stays. */
function matches(found: readonly HopModel[], filter: string) {
  return filter.trim() === '' ? {} : { matches: new Set(found.map(({ index }) => index)) };
}

function sectionsOf({ pathView }: Scene, index: number, { say }: Drawing) {
  const { trace } = pathView;
  const hop = trace.hops[index];
  if (hop === undefined) return [];
  const sections = sideSections(hop, trace.verdict?.block, index, tellingOf(pathView, say));
  return sections.filter(({ blocks }) => blocks.length > 0);
}

function detailsOf({ pathView, place }: Scene, drawing: Drawing): TemplateResult | undefined {
  const shown = shownHop(place);
  const model = shown === undefined ? undefined : cardModel(pathView, shown, drawing.say);
  if (model === undefined) return undefined;
  return card(model, { isPinned: place.pinned === shown, isRawOpen: place.isRawOpen }, drawing);
}
