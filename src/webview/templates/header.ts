import { html, nothing, type TemplateResult } from 'lit';
import type { Drawing } from '../actions';
import { headIcon } from '../compare/headIcon';
import type { HeaderModel, WatchModel } from '../model/headerModel';
import type { Say } from '../words';
import { facts } from './facts';
import { icon } from './icon';

/** The verdict in shape, word and sentence; the question; where the answer comes from; doubts and hints. */
export function header(model: HeaderModel, buttons: TemplateResult, { say }: Drawing): TemplateResult {
  return html`<header class="head head-${model.kind}">
    <div class="head-top">
      <h1>
        ${headIcon(model.kind)}
        <span><strong>${model.verdict}</strong> <span class="sentence">${model.sentence}</span></span>
      </h1>
      ${buttons}
    </div>
    <p class="question">
      ${facts([html`<strong>${model.source} → ${model.destination}</strong>`, ...model.facts])}
    </p>
    ${model.provenance === '' ? nothing : html`<p class="provenance">${model.provenance}</p>`}
    ${model.previous === undefined ? nothing : html`<p class="previous">${model.previous}</p>`}
    ${model.watch === undefined ? nothing : watchLine(model.watch, say)}
    ${remarks('doubts', 'warning', say('page.doubts'), model.doubts)}
    ${remarks('hints', 'lightbulb', say('page.hints'), model.hints)}
  </header>`;
}

function watchLine({ line, changes, isOver }: WatchModel, say: Say): TemplateResult {
  return html`<section class="watch" aria-label=${say('page.watch')}>
    <p>${icon(isOver ? 'check' : 'eye')}<span>${line}</span></p>
    ${
      changes.length === 0
        ? nothing
        : html`<ul aria-label=${say('page.watch.changes')}>
            ${changes.map(text => html`<li>${text}</li>`)}
          </ul>`
    }
  </section>`;
}

function remarks(kind: string, shape: string, title: string, texts: readonly string[]) {
  if (texts.length === 0) return nothing;
  return html`<section class="remarks ${kind}" aria-label=${title}>
    <ul>
      ${texts.map(text => html`<li>${icon(shape)}<span>${text}</span></li>`)}
    </ul>
  </section>`;
}
