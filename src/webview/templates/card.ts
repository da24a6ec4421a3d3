import { html, nothing, type TemplateResult } from 'lit';
import { plainText } from '../../path/plainText';
import type { Drawing } from '../actions';
import type { CardModel } from '../model/cardModel';
import { facts } from './facts';
import { denial } from './denial';
import { icon } from './icon';
import { section } from './section';

export const cardId = 'hop-details';

export interface CardState {
  readonly isPinned: boolean;
  readonly isRawOpen: boolean;
}

/** Everything known of one hop. */
export function card(model: CardModel, state: CardState, drawing: Drawing): TemplateResult {
  const { say, actions } = drawing;
  const { index } = model;
  const copy = (target: 'hop' | 'rawHop') => () => actions.post({ type: 'copy', target, hop: index });
  return html`<section class="card" id=${cardId} aria-label=${say('page.card')}>
    ${cardHead(model, state, drawing)} ${model.deny === undefined ? nothing : denial(model.deny)}
    ${model.sections.map(one => section(one, drawing))}
    <div class="card-copy">
      <button type="button" class="action" @click=${copy('hop')}>
        ${icon('copy')}${say('page.card.copyHop')}
      </button>
      <button type="button" class="action" @click=${copy('rawHop')}>
        ${icon('json')}${say('page.card.copyRaw')}
      </button>
    </div>
    <details
      .open=${state.isRawOpen}
      @toggle=${(event: Event) => actions.openRaw((event.target as HTMLDetailsElement).open)}
    >
      <summary>${say('page.card.raw')}</summary>
      ${state.isRawOpen ? html`<pre tabindex="0" aria-label=${say('page.card.raw')}>${rawText(model.raw)}</pre>` : nothing}
    </details>
  </section>`;
}

function cardHead(model: CardModel, { isPinned }: CardState, { say, actions }: Drawing): TemplateResult {
  const pinTitle = say(isPinned ? 'page.card.unpin' : 'page.card.pin');
  return html`<div class="card-head">
    <h2>${model.title}</h2>
    <button
      type="button"
      class="icon-button"
      aria-pressed=${isPinned}
      aria-label=${pinTitle}
      title=${pinTitle}
      @click=${() => actions.pin(model.index)}
    >
      ${icon(isPinned ? 'pinned' : 'pin')}
    </button>
    <button
      type="button"
      class="icon-button"
      aria-label=${say('page.card.close')}
      title=${say('page.card.close')}
      @click=${() => actions.close()}
    >
      ${icon('close')}
    </button>
    <p class="card-subtitle">${facts(model.subtitle)}</p>
  </div>`;
}

/** JSON with every character that hides or steers written out. */
function rawText(raw: unknown): string {
  const lines = JSON.stringify(raw, null, 2).split('\n');
  return lines.map(line => plainText(line, 10_000)).join('\n');
}
