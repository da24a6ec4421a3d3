import { html, nothing, type TemplateResult } from 'lit';
import type { DetailLevel } from '../../path/pageProtocol';
import type { Drawing } from '../actions';
import { hopContext } from '../hopContext';
import type { SectionModel } from '../model/blocks';
import type { HopModel, LinkModel, NoteModel, PortModel } from '../model/hopModel';
import { denial } from './denial';
import { facts } from './facts';
import { hopIcon } from './hopIcon';
import { icon } from './icon';
import { lanes } from './lanes';
import { meter } from './meter';
import { noteIcon } from './noteIcon';
import { section } from './section';
import type { Say } from '../words';

export interface RowState {
  readonly isShown: boolean;
  readonly isPinned: boolean;
  readonly isTabStop: boolean;
  /** The line leads here from the row above, and on to the row below. */
  readonly isLed: boolean;
  readonly leadsOn: boolean;
  readonly level: DetailLevel;
  /** What the row holds below its lines, at the level of everything. */
  readonly sections: readonly SectionModel[];
  readonly cardId: string;
  /** The details, where they stand below the hop. */
  readonly card: TemplateResult | typeof nothing;
}

/** One hop, the details under it where the page is narrow, and the link to the next hop. */
export function hopRow(hop: HopModel, state: RowState, drawing: Drawing): TemplateResult {
  return html`<li class="hop ${rowClasses(hop, state)}" data-vscode-context=${hopContext(hop.index)}>
    ${lanes(hop.lanes)}
    <div class="hop-main">
      ${hopButton(hop, state, drawing)} ${state.card}
      ${
        state.sections.length === 0
          ? nothing
          : html`<div class="hop-sections">${state.sections.map(one => section(one, drawing))}</div>`
      }
      ${hop.after === undefined || !state.leadsOn || state.level === 'devices' ? nothing : link(hop.after)}
    </div>
  </li>`;
}

function hopButton(hop: HopModel, state: RowState, { say, actions }: Drawing): TemplateResult {
  return html`<button
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
      <span class="rail ${railClasses(hop, state)}">${hopIcon(hop.kind)}</span>
      ${title(hop, state.level, say)} ${state.level === 'devices' ? nothing : [numbers(hop), lines(hop)]}
    </span>
  </button>`;
}

function railClasses({ before, after }: HopModel, { isLed, leadsOn }: RowState): string {
  return [
    `before-${(isLed ? before?.line : undefined) ?? 'none'}`,
    `after-${(leadsOn ? after?.line : undefined) ?? 'none'}`,
  ].join(' ');
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

/** Name, address, badge, and what is wrong with the hop; with one line for each hop, the denial and high loads too. */
function title(hop: HopModel, level: DetailLevel, say: Say): TemplateResult {
  const doubt = hop.accuracy ?? (hop.doubts.length > 0 ? say('page.doubt') : undefined);
  const marks = level === 'devices' ? lineMarks(hop) : [];
  return html`<span class="hop-title">
    <span class="hop-name" title=${hop.label}>${hop.label}</span>
    ${hop.address === undefined ? nothing : html`<span class="hop-address">${hop.address}</span>`}
    <span class="badge">${hop.badge}</span>
    ${
      doubt === undefined
        ? nothing
        : html`<span class="badge is-doubt" title=${hop.doubts.join(' ')}>${icon('warning')}${doubt}</span>`
    }
    ${
      level === 'devices' && hop.deny !== undefined
        ? html`<span class="badge is-denial" title=${hop.deny.entry}
            >${icon('circle-slash')}${hop.deny.sentence}</span
          >`
        : nothing
    }
    ${marks.map(mark => html`<span class="badge is-doubt">${icon('warning')}${mark}</span>`)}
  </span>`;
}

function lineMarks({ meters, ports }: HopModel): readonly string[] {
  return [
    ...meters.flatMap(({ label, value, high }) => (high === undefined ? [] : [`${label} ${value}`])),
    ...ports.flatMap(({ drops, areDropsHigh }) => (areDropsHigh && drops !== undefined ? [drops] : [])),
    ...ports.flatMap(({ down, word }) => (down === undefined ? [] : [`${word} ${down}`])),
  ];
}

function lines({ deny, ports, facts: said, meters, note }: HopModel): TemplateResult | typeof nothing {
  const remark = meters.length > 0 ? note : undefined;
  if (deny === undefined && remark === undefined && ports.length + said.length === 0) return nothing;
  return html`<span class="hop-lines">
    <span class="hop-line"> ${facts([...ports.map(port), ...said])} </span>
    ${remark === undefined ? nothing : noteLine(remark)} ${deny === undefined ? nothing : denial(deny)}
  </span>`;
}

function port({ word, names, drops, areDropsHigh, down }: PortModel): TemplateResult {
  return html`<span class="port"
    ><span class="direction">${word}</span>${names.map(
      name => html` <span class=${name.denied ? 'is-denying' : ''}>${name.text}</span>`,
    )}${down === undefined ? nothing : html` <span class="drops is-high">${icon('warning')}${down}</span>`}${
      drops === undefined
        ? nothing
        : html` <span class="drops ${areDropsHigh ? 'is-high' : ''}"
            >${areDropsHigh ? icon('warning') : nothing}${drops}</span
          >`
    }</span
  >`;
}

function numbers({ meters, note }: HopModel): TemplateResult | typeof nothing {
  if (meters.length > 0) return html`<span class="hop-numbers">${meters.map(meter)}</span>`;
  return note === undefined ? nothing : noteLine(note);
}

function noteLine({ tone, text }: NoteModel): TemplateResult {
  return html`<span class="note note-${tone}">${noteIcon(tone)}${text}</span>`;
}

function link({ line, text, beyond }: LinkModel): TemplateResult {
  return html`<div class="link ${beyond ? 'is-beyond' : ''}">
    <span class="rail after-${line}"></span><span class="link-text">${text}</span>
  </div>`;
}
