import { html, nothing, type TemplateResult } from 'lit';
import { detailLevels, pageViews } from '../../path/pageProtocol';
import type { Drawing } from '../actions';
import { columnsMenu } from '../model/columnsMenu';
import type { Place } from '../place';
import { icon } from './icon';
import { menuButton } from './menu';
import { segments } from './segments';

/** How many hops there are, and how many of them the filter leaves. */
export interface FilterCount {
  readonly shown: number;
  readonly count: number;
}

/** Detail, view, the table's columns, and the filter. */
export function toolbar(
  place: Place,
  found: FilterCount,
  hasKeys: boolean,
  drawing: Drawing,
): TemplateResult {
  const { say, actions } = drawing;
  return html`<div class="toolbar" role="group" aria-label=${say('page.tools')}>
    ${segments(
      'level',
      say('page.level'),
      detailLevels.map(level => [level, say(`page.level.${level}`)] as const),
      place.level,
      level => actions.showLevel(level),
    )}
    ${segments(
      'view',
      say('page.view'),
      pageViews.map(view => [view, say(`page.view.${view}`)] as const),
      place.view,
      view => actions.showView(view),
    )}
    ${place.view === 'table' ? columns(place, drawing) : nothing} ${filter(place, found, hasKeys, drawing)}
  </div>`;
}

function columns(place: Place, drawing: Drawing): TemplateResult {
  const name = drawing.say('page.columns');
  return menuButton(
    columnsMenu(place.level, place.columns, drawing.say),
    {
      classes: 'action',
      title: '',
      isOff: false,
      content: html`${icon('list-selection')}${name}${icon('chevron-down')}`,
    },
    place.menu === 'columns',
    drawing,
  );
}

function filter(
  place: Place,
  { shown, count }: FilterCount,
  hasKeys: boolean,
  drawing: Drawing,
): TemplateResult {
  const { say, actions } = drawing;
  const isOn = place.filter.trim() !== '';
  return html`<div class="filter">
    ${isOn ? html`<span class="filter-count">${say('page.filter.count', { shown, count })}</span>` : nothing}
    <span class="filter-box">
      ${icon('filter')}
      <input
        type="text"
        class="filter-input"
        spellcheck="false"
        autocomplete="off"
        aria-label=${say('page.filter')}
        title=${say('page.filter')}
        placeholder=${say('page.filter.hint')}
        aria-keyshortcuts=${hasKeys ? '/' : nothing}
        .value=${place.filter}
        @input=${(event: Event) => actions.filter((event.target as HTMLInputElement).value)}
      />
      ${place.filter === '' ? hint(hasKeys) : clearButton(drawing)}
    </span>
  </div>`;
}

function hint(hasKeys: boolean) {
  return hasKeys ? html`<kbd aria-hidden="true">/</kbd>` : nothing;
}

function clearButton({ say, actions }: Drawing): TemplateResult {
  const name = say('page.filter.clear');
  return html`<button
    type="button"
    class="icon-button"
    aria-label=${name}
    title=${name}
    @click=${() => actions.filter('')}
  >
    ${icon('close')}
  </button>`;
}
