import { html, nothing, type TemplateResult } from 'lit';
import type { DetailLevel } from '../../path/pageProtocol';
import type { HopModel, MeterModel } from '../model/hopModel';
import { present } from '../../path/present';
import { hopIcon } from '../templates/hopIcon';
import { noteIcon } from '../templates/noteIcon';
import { icon } from '../templates/icon';
import { meter } from '../templates/meter';
import type { Say } from '../words';
import type { PlaceModel } from './diagramModel';

/** What stands in a place: drawing, name, address, role, and what the level of detail adds. */
export function placeWords(place: PlaceModel, level: DetailLevel, say: Say): TemplateResult {
  const [hop] = place.visits;
  if (hop === undefined) return html``;
  const { label, address, badge, accuracy } = hop;
  return html`<div class="place-words">
    <span class="place-icon">${hopIcon(hop.kind)}</span>
    <span class="place-name" title=${label}>${label}</span>
    ${address === undefined ? nothing : html`<span class="place-line" title=${address}>${address}</span>`}
    <span class="badge" title=${badge}>${badge}</span>
    ${accuracy === undefined ? nothing : html`<span class="badge is-doubt">${icon('warning')}${accuracy}</span>`}
    ${place.facts.map(fact => html`<span class="place-line" title=${fact}>${fact}</span>`)}
    ${place.hasNumbers ? numbers(hop, level, say) : nothing}
  </div>`;
}

/** The path comes to a place again, as this hop. */
export function visitWords({ index }: HopModel, say: Say): TemplateResult {
  return html`<div class="visit-words"><span>${index + 1}</span> ${say('page.diagram.again')}</div>`;
}

/** CPU and memory; only the high ones where devices alone are asked for. */
function numbers({ meters, note }: HopModel, level: DetailLevel, say: Say): TemplateResult {
  const load = meters.filter(({ id }) => id === 'cpu' || id === 'memory');
  if (load.length === 0) {
    return html`<span class="place-numbers is-quiet">
      ${note === undefined ? nothing : html`<span class="note note-${note.tone}" title=${note.text}>${noteIcon(note.tone)}<span>${note.text}</span></span>`}
    </span>`;
  }
  if (level === 'everything')
    return html`<span class="place-meters"
      >${load.map(one => meter({ ...one, ...present({ note: one.high }) }))}</span
    >`;
  const high = load.filter(one => one.high !== undefined);
  if (level === 'devices' && high.length > 1) {
    const text = say('page.diagram.bothHigh');
    return html`<span class="place-numbers"><span class="is-high">${icon('warning')}${text}</span></span>`;
  }
  return html`<span class="place-numbers">${(level === 'devices' ? high : load).map(number)}</span>`;
}

function number({ label, value, high }: MeterModel): TemplateResult {
  if (high === undefined) return html`<span>${label} ${value}</span>`;
  return html`<span class="is-high">${icon('warning')}${label} ${value} ${high}</span>`;
}
