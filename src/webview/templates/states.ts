import { html, nothing, type TemplateResult } from 'lit';
import type { HeaderModel } from '../model/headerModel';
import type { Say } from '../words';
import { icon } from './icon';

/** Where the hops will stand while none has come. */
export function skeleton(): TemplateResult {
  return html`<div class="skeleton" aria-hidden="true">
    ${[1, 2, 3, 4].map(() => html`<div class="skeleton-row"><span></span><span></span><span></span></div>`)}
  </div>`;
}

/** What stands in the place of the hops when the trace ended without any. */
export function emptyPath(model: HeaderModel, say: Say): TemplateResult {
  if (model.kind === 'running') return skeleton();
  return html`<section class="empty">
    ${icon(model.kind === 'failed' ? 'debug-disconnect' : 'search-stop')}
    <h2>${say('page.empty.title')}</h2>
    <p>${say(`page.empty.${model.kind}`)}</p>
    ${reason(model, say)}
  </section>`;
}

/** The controller's own words, marked as such. */
export function reason({ reason: text }: HeaderModel, say: Say): TemplateResult | typeof nothing {
  if (text === undefined) return nothing;
  return html`<figure class="reason">
    <figcaption>${say('page.controllerSaid')}</figcaption>
    <blockquote>${text}</blockquote>
  </figure>`;
}

/** Stands in the card's place until a hop is pointed at, and says what the lines mean where there are any. */
export function legend(say: Say, hasLines: boolean): TemplateResult {
  const lineRow = (line: 'switched' | 'routed' | 'tunnel' | 'inferred') =>
    html`<li><span class="rail after-${line}"></span>${say(`page.legend.${line}`)}</li>`;
  const lines = ['switched', 'routed', 'tunnel', 'inferred'] as const;
  return html`<section class="legend" aria-label=${say('page.legend')}>
    <p>${say('page.card.empty')}</p>
    ${
      hasLines
        ? html`<ul>
            ${lines.map(lineRow)}
          </ul>`
        : nothing
    }
  </section>`;
}
