import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Drawing } from '../actions';
import { icon } from '../templates/icon';
import { facts } from '../templates/facts';
import type { CompareModel } from './compareModel';
import { compareRow, type Titles } from './compareRow';
import type { FoldedRows } from './foldRows';
import { headIcon } from './headIcon';
import type { RunModel } from './runModel';

const outcomeIcons: Readonly<Record<CompareModel['outcome'], string>> = {
  same: 'pass',
  equalPath: 'repo-forked',
  changed: 'diff',
};

/** Two runs side by side: the one sentence, both verdicts, then the hops line by line. */
export function compareView(
  model: CompareModel | undefined,
  drawing: Drawing,
): TemplateResult | typeof nothing {
  if (model === undefined) return nothing;
  const { say } = drawing;
  return html`<section class="compare compare-${model.outcome}" aria-label=${say('page.compare.region')}>
    <div class="compare-top">
      <h2>${icon(outcomeIcons[model.outcome])}<span class="compare-sentence">${model.sentence}</span></h2>
      ${tools(model, drawing)}
    </div>
    <p class="compare-counts">${facts(model.counts)}</p>
    <ul class="compare-runs" aria-label=${say('page.compare.runs')}>
      ${[model.before, model.after].map(run)}
    </ul>
    ${model.note === undefined ? nothing : html`<p class="compare-note">${model.note}</p>`}
    ${rows(model, drawing)}
  </section>`;
}

function tools({ withCounters }: CompareModel, { say, actions }: Drawing): TemplateResult {
  const switched = ({ currentTarget }: Event): void => {
    if (currentTarget instanceof HTMLInputElement)
      actions.post({ type: 'compareCounters', isOn: currentTarget.checked });
  };
  const close = ({ currentTarget }: Event): void => {
    // The button goes with the comparison; the focus goes back to where comparing begins.
    if (currentTarget instanceof HTMLElement)
      currentTarget.ownerDocument.querySelector<HTMLElement>('[data-action="compare"]')?.focus();
    actions.post({ type: 'closeComparison' });
  };
  return html`<div class="compare-tools">
    <label class="compare-counters" title=${say('page.compare.counters.title')}>
      <input type="checkbox" role="switch" .checked=${live(withCounters)} @change=${switched} />
      ${say('page.compare.counters')}
    </label>
    <button type="button" class="action" @click=${close}>${icon('close')}${say('page.compare.close')}</button>
  </div>`;
}

function run({ title, kind, verdict, place, facts: said }: RunModel): TemplateResult {
  return html`<li class="compare-run head-${kind}">
    <h3>${title}</h3>
    <p class="compare-verdict">
      ${headIcon(kind)}<strong>${verdict}</strong>${place === undefined ? nothing : html` <span>${place}</span>`}
    </p>
    <p class="compare-facts">${facts(said)}</p>
  </li>`;
}

/** Above this many lines the titles of the columns stay in sight. */
const manyRows = 12;

function rows({ rows: all, before, after }: CompareModel, { say }: Drawing): TemplateResult {
  if (all.length === 0) return html`<p class="compare-note">${say('page.compare.noHops')}</p>`;
  const titles: Titles = { before: before.title, after: after.title, absent: say('page.compare.absent') };
  return html`${all.length > manyRows ? columns(titles) : nothing}
    <ol class="compare-rows" aria-label=${say('page.compare.rows')}>
      ${all.map(each => (each.kind === 'pair' ? compareRow(each, titles) : fold(each, titles)))}
    </ol>`;
}

function columns({ before, after }: Titles): TemplateResult {
  return html`<div class="compare-columns" aria-hidden="true">
    <span></span><span>${before}</span><span>${after}</span>
  </div>`;
}

function fold({ text, rows: folded }: FoldedRows, titles: Titles): TemplateResult {
  return html`<li class="compare-fold">
    <details>
      <summary>${icon('chevron-right')}${text}</summary>
      <ol>
        ${folded.map(row => compareRow(row, titles))}
      </ol>
    </details>
  </li>`;
}
