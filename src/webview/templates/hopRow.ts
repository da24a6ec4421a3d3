import { html, nothing, type TemplateResult } from 'lit';
import type { Drawing } from '../actions';
import type { DenyModel, HopModel, LinkModel, NoteModel, PortModel } from '../model/hopModel';
import type { LanePiece } from '../model/tunnelLanes';
import { facts } from './facts';
import { hopIcon } from './hopIcon';
import { icon } from './icon';
import { meter } from './meter';

export interface RowState {
  readonly isShown: boolean;
  readonly isPinned: boolean;
  readonly isTabStop: boolean;
  readonly cardId: string;
  /** The details, where they stand below the hop. */
  readonly card: TemplateResult | typeof nothing;
}

/** One hop, the details under it where the page is narrow, and the link to the next hop. */
export function hopRow(hop: HopModel, state: RowState, { actions }: Drawing): TemplateResult {
  return html`<li class="hop ${rowClasses(hop, state)}">
    ${hop.lanes.length === 0 ? nothing : html`<span class="lanes" aria-hidden="true">${hop.lanes.map(lane)}</span>`}
    <div class="hop-main">
      <button
        type="button"
        class="hop-button"
        data-hop=${hop.index}
        aria-expanded=${state.isShown}
        aria-controls=${state.isShown ? state.cardId : nothing}
        tabindex=${state.isTabStop ? 0 : -1}
        @mouseenter=${(event: MouseEvent) => actions.hover(event, hop.index)}
        @focus=${() => actions.point(hop.index)}
        @click=${() => actions.pin(hop.index)}
        @keydown=${(event: KeyboardEvent) => actions.moveFocus(event, hop.index)}
      >
        <span class="visually-hidden">${hop.accessibleName}</span>
        <span class="hop-row" aria-hidden="true">
          <span class="hop-number">${hop.index + 1}</span>
          <span class="rail before-${hop.before?.line ?? 'none'} after-${hop.after?.line ?? 'none'}">
            ${hopIcon(hop.kind)}
          </span>
          ${title(hop)} ${numbers(hop)} ${lines(hop)}
        </span>
      </button>
      ${state.card} ${hop.after === undefined ? nothing : link(hop.after)}
    </div>
  </li>`;
}

function rowClasses(hop: HopModel, state: RowState): string {
  return [
    hop.beyond && 'is-beyond',
    hop.deny !== undefined && 'is-denied',
    hop.kind === 'unknown' && 'is-unknown',
    hop.before?.beyond === true && 'before-beyond',
    hop.after?.beyond === true && 'after-beyond',
    state.isShown && 'is-shown',
    state.isPinned && 'is-pinned',
  ]
    .filter(Boolean)
    .join(' ');
}

function title(hop: HopModel): TemplateResult {
  return html`<span class="hop-title">
    <span class="hop-name">${hop.label}</span>
    ${hop.address === undefined ? nothing : html`<span class="hop-address">${hop.address}</span>`}
    <span class="badge">${hop.badge}</span>
    ${
      hop.accuracy === undefined
        ? nothing
        : html`<span class="badge is-doubt">${icon('warning')}${hop.accuracy}</span>`
    }
  </span>`;
}

function lines({ deny, ports, facts: said, meters, note }: HopModel): TemplateResult | typeof nothing {
  const remark = meters.length > 0 ? note : undefined;
  if (deny === undefined && remark === undefined && ports.length + said.length === 0) return nothing;
  return html`<span class="hop-lines">
    <span class="hop-line"> ${facts([...ports.map(port), ...said])} </span>
    ${remark === undefined ? nothing : noteLine(remark)} ${deny === undefined ? nothing : denial(deny)}
  </span>`;
}

function port({ word, names, drops }: PortModel): TemplateResult {
  return html`<span class="port"
    ><span class="direction">${word}</span>${names.map(
      name => html` <span class=${name.denied ? 'is-denying' : ''}>${name.text}</span>`,
    )}${drops === undefined ? nothing : html` <span class="drops">(${drops})</span>`}</span
  >`;
}

/** What the denying interface says: the sentence, the list's name, and its entry as configured. */
export function denial({ sentence, aclName, entry, isEntry }: DenyModel): TemplateResult {
  return html`<span class="denial">
    <span class="denial-sentence">${icon('circle-slash')}${sentence}</span>
    <span class="denial-entry ${isEntry ? 'is-code' : ''}">
      ${aclName === undefined ? nothing : html`<span class="acl-name">${aclName}</span>`}
      <span>${entry}</span>
    </span>
  </span>`;
}

function numbers({ meters, note }: HopModel): TemplateResult | typeof nothing {
  if (meters.length > 0) return html`<span class="hop-numbers">${meters.map(meter)}</span>`;
  return note === undefined ? nothing : noteLine(note);
}

function noteLine({ tone, text }: NoteModel): TemplateResult {
  return html`<span class="note note-${tone}">${noteIcon(tone)}${text}</span>`;
}

/** The shape that goes with a remark's tone. */
export function noteIcon(tone: 'quiet' | 'warning' | 'busy'): TemplateResult | typeof nothing {
  if (tone === 'quiet') return nothing;
  return icon(tone === 'busy' ? 'sync' : 'warning');
}

function link({ line, text, beyond }: LinkModel): TemplateResult {
  return html`<div class="link ${beyond ? 'is-beyond' : ''}">
    <span class="rail after-${line}"></span><span class="link-text">${text}</span>
  </div>`;
}

function lane({ part, label }: LanePiece): TemplateResult {
  return html`<span class="lane lane-${part}">
    ${label === undefined ? nothing : html`<span class="lane-label">${label}</span>`}
  </span>`;
}
