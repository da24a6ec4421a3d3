import { html, nothing, type TemplateResult } from 'lit';
import type { Drawing } from '../actions';
import type { Shown } from '../arrive';
import { compareModel } from '../compare/compareModel';
import { compareView } from '../compare/compareView';
import type { DiagramPane } from '../diagram/diagramPane';
import { endsModel } from '../model/endpointModel';
import { headActions } from '../model/headActions';
import { headerModel } from '../model/headerModel';
import { filtered } from '../model/listRows';
import type { RowBudget } from '../rowBudget';
import { actionButtons } from './actionButtons';
import { endpoints } from './endpoints';
import { header } from './header';
import { keysDialog } from './keysDialog';
import { path } from './path';
import { emptyPath, reason } from './states';
import { toolbar } from './toolbar';

/** What is on the page, and the room there is for it. */
export interface Scene extends Shown {
  readonly isWide: boolean;
  readonly diagram: DiagramPane;
  readonly budget: RowBudget;
}

export function page(scene: Scene, drawing: Drawing): TemplateResult {
  const { view, place, hops } = scene;
  const { say } = drawing;
  const head = headerModel(view, say);
  const models = headActions(view, say);
  return html`<main class=${scene.isWide ? 'is-wide' : 'is-narrow'} aria-busy=${head.kind === 'running'}>
      ${header(head, actionButtons(models, place.menu, drawing), drawing)}
      ${
        view.comparison !== undefined
          ? compareView(compareModel(view, say), drawing)
          : hops.length === 0
            ? emptyPath(head, say)
            : body(scene, drawing)
      }
      ${hops.length === 0 ? nothing : reason(head, say)}
    </main>
    ${keysDialog(models, view.options.singleKeys, say)}`;
}

function body(scene: Scene, drawing: Drawing): TemplateResult {
  const { view, pathView, hops, place } = scene;
  const { say } = drawing;
  const isHeld = pathView !== view;
  const found = { shown: filtered(hops, place.filter).length, count: hops.length };
  return html`<div class=${isHeld ? 'is-held' : ''}>
    ${endpoints(endsModel(pathView.trace, say), say)}
    ${isHeld ? html`<p class="held">${say('page.held')}</p>` : nothing}
    ${toolbar(place, found, view.options.singleKeys, drawing)} ${path(scene, drawing)}
  </div>`;
}
