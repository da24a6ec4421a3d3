import { html, nothing, type TemplateResult } from 'lit';
import type { Drawing } from '../actions';
import type { HopModel } from '../model/hopModel';
import { cardId } from './card';
import { hopRow } from './hopRow';

export interface ListState {
  readonly shown?: number;
  readonly pinned?: number;
  readonly tabStop: number;
  /** Drawn below its hop, where the page is narrow. */
  readonly inlineCard?: TemplateResult;
}

/** The path as a list. Above this many hops those out of sight are not laid out. */
const manyHops = 60;

export function hopList(hops: readonly HopModel[], state: ListState, drawing: Drawing): TemplateResult {
  return html`<ol
    class="hops ${hops.length > manyHops ? 'is-long' : ''}"
    aria-label=${drawing.say('page.path')}
  >
    ${hops.map(hop =>
      hopRow(
        hop,
        {
          isShown: state.shown === hop.index,
          isPinned: state.pinned === hop.index,
          isTabStop: state.tabStop === hop.index,
          cardId,
          card: state.pinned === hop.index ? (state.inlineCard ?? nothing) : nothing,
        },
        drawing,
      ),
    )}
  </ol>`;
}
