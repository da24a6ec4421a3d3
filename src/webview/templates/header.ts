import { html, nothing, type TemplateResult } from 'lit';
import type { Drawing } from '../actions';
import type { HeaderModel, HeadKind } from '../model/headerModel';
import { facts } from './facts';
import { icon } from './icon';

const shapes: Readonly<Record<HeadKind, string>> = {
  reached: 'pass-filled',
  reachedWithDoubts: 'warning',
  partial: 'debug-disconnect',
  blocked: 'circle-slash',
  notFound: 'search-stop',
  notComputed: 'error',
  noAnswer: 'question',
  timedOut: 'watch',
  cancelled: 'debug-stop',
  running: 'loading',
  failed: 'error',
};

/** The verdict in shape, word and sentence; the question; where the answer comes from; doubts and hints. */
export function header(model: HeaderModel, drawing: Drawing): TemplateResult {
  return html`<header class="head head-${model.kind}">
    <div class="head-top">
      <h1>
        ${icon(shapes[model.kind])}
        <span><strong>${model.verdict}</strong> <span class="sentence">${model.sentence}</span></span>
      </h1>
      ${buttons(model, drawing)}
    </div>
    <p class="question">
      ${facts([html`<strong>${model.source} → ${model.destination}</strong>`, ...model.facts])}
    </p>
    ${model.provenance === '' ? nothing : html`<p class="provenance">${model.provenance}</p>`}
    ${remarks('doubts', 'warning', drawing.say('page.doubts'), model.doubts)}
    ${remarks('hints', 'lightbulb', drawing.say('page.hints'), model.hints)}
  </header>`;
}

function buttons(model: HeaderModel, { say, actions }: Drawing): TemplateResult {
  const button = (shown: boolean, name: string, text: string, title: string, act: () => void) =>
    shown
      ? html`<button type="button" class="action" title=${title} @click=${act}>${icon(name)}${text}</button>`
      : nothing;
  return html`<div class="actions" role="group" aria-label=${say('page.actions')}>
    ${button(model.canCancel, 'debug-stop', say('page.cancel'), '', () => actions.post({ type: 'cancel' }))}
    ${button(model.canRerun, 'debug-restart', say('page.rerun'), '', () => actions.post({ type: 'rerun' }))}
    ${button(model.canCopy, 'copy', say('page.copy'), say('page.copyReport'), () =>
      actions.post({ type: 'copy', target: 'report' }),
    )}
    ${button(model.canShowLog, 'output', say('page.showLog'), '', () => actions.post({ type: 'showLog' }))}
  </div>`;
}

function remarks(kind: string, shape: string, title: string, texts: readonly string[]) {
  if (texts.length === 0) return nothing;
  return html`<section class="remarks ${kind}" aria-label=${title}>
    <ul>
      ${texts.map(text => html`<li>${icon(shape)}<span>${text}</span></li>`)}
    </ul>
  </section>`;
}
