import { html, type TemplateResult } from 'lit';
import type { EndpointModel, EndsModel } from '../model/endpointModel';
import type { Say } from '../words';
import { facts } from './facts';
import { hopIcon } from './hopIcon';
import { icon } from './icon';

/** The two ends as cards, and how long the way between them is. */
export function endpoints(model: EndsModel, say: Say): TemplateResult {
  return html`<section class="endpoints" aria-label=${say('page.endpoints')}>
    ${card(model.source)}
    <p class="between">
      ${icon('arrow-right')}
      <span>${facts(model.size)}</span>
    </p>
    ${card(model.destination)}
  </section>`;
}

function card({ title, kind, address, facts: said, isOnPath }: EndpointModel): TemplateResult {
  return html`<div class="endpoint">
    ${hopIcon(kind)}
    <div>
      <p class="endpoint-title">${title}</p>
      <p class="endpoint-address">${address}</p>
      <p class="endpoint-facts ${isOnPath ? '' : 'off-path'}">${facts(said)}</p>
    </div>
  </div>`;
}
