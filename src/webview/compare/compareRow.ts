import { html, nothing, type TemplateResult } from 'lit';
import { facts } from '../templates/facts';
import { hopIcon } from '../templates/hopIcon';
import { icon } from '../templates/icon';
import type { ChangeModel } from './changeModels';
import type { RunSide } from './runModel';
import type { CellModel, Mark, PairRow } from './sideBySide';

/** What the columns are called, and what stands in a place that is empty. */
export interface Titles extends Readonly<Record<RunSide, string>> {
  readonly absent: string;
}

/** What is the same has no shape: the eye is to find the others. */
const shapes: Readonly<Record<Exclude<Mark, 'same'>, string>> = {
  changed: 'diff-modified',
  removed: 'diff-removed',
  added: 'diff-added',
  replaced: 'diff-renamed',
};

/** One line of the comparison: what it is in shape and word, the hops of both runs, and what changed. */
export function compareRow(row: PairRow, titles: Titles): TemplateResult {
  return html`<li class="compare-row is-${row.mark} ${row.equalPath === undefined ? '' : 'is-equal-path'}">
    <p class="compare-mark">
      ${row.mark === 'same' ? nothing : icon(shapes[row.mark])}<span class="compare-word">${row.word}</span>
      ${row.equalPath === undefined ? nothing : html`<span class="badge">${row.equalPath}</span>`}
    </p>
    ${cell('before', row.before, titles)} ${cell('after', row.after, titles)}
    ${row.moved === undefined ? nothing : html`<p class="compare-moved" aria-hidden="true">${row.moved}</p>`}
    ${
      row.changes.length === 0
        ? nothing
        : html`<ul class="compare-changes">
            ${row.changes.map(change)}
          </ul>`
    }
  </li>`;
}

function cell(side: RunSide, model: CellModel | undefined, titles: Titles): TemplateResult {
  const title = html`<span class="compare-side">${titles[side]}</span>`;
  if (model === undefined)
    return html`<div class="compare-cell compare-${side} is-absent">
      ${title} <span>${titles.absent}</span>
    </div>`;
  return html`<div class="compare-cell compare-${side}">
    ${title}
    <span class="compare-number">${model.number}</span>
    ${hopIcon(model.kind)}
    <span class="compare-hop">
      <span class="hop-name">${model.label}</span>
      ${model.address === undefined ? nothing : html` <span class="hop-address">${model.address}</span>`}
      <span class="badge">${model.badge}</span>
      ${model.ports.length === 0 ? nothing : html`<span class="compare-ports">${facts(model.ports)}</span>`}
    </span>
  </div>`;
}

function change({ field, before, after, note }: ChangeModel): TemplateResult {
  return html`<li>
    <span class="compare-field">${field}</span> <span class="compare-was">${before}</span> →
    <span class="compare-is">${after}</span>
    ${note === undefined ? nothing : html` <span class="badge">${note}</span>`}
  </li>`;
}
