import { html, nothing, type TemplateResult } from 'lit';
import { assertNever } from '../../path/assertNever';
import { copiedTextLimit } from '../../path/pageProtocol';
import type { Drawing } from '../actions';
import type { BlockModel, CodeLine, RowModel, SectionModel } from '../model/blocks';
import { sectionText } from '../model/sectionText';
import { icon } from './icon';
import { noteIcon } from './noteIcon';

/** One heading of the details with what stands under it, and a button that copies it. */
export function section(model: SectionModel, drawing: Drawing): TemplateResult {
  const { title, of, blocks } = model;
  const name = drawing.say('page.card.copySection', { section: [title, of].filter(Boolean).join(' ') });
  return html`<div class="section">
    <h3>
      <span class="section-title">${title}</span
      >${of === undefined ? nothing : html` <span class="section-of">${of}</span>`}
    </h3>
    <button
      type="button"
      class="icon-button section-copy"
      aria-label=${name}
      title=${name}
      @click=${() => copy(sectionText(model), drawing)}
    >
      ${icon('copy')}
    </button>
    ${blocks.map(one => block(one, drawing))}
  </div>`;
}

function copy(text: string, { actions }: Drawing): void {
  actions.post({ type: 'copyText', text: text.slice(0, copiedTextLimit) });
}

function block(model: BlockModel, drawing: Drawing): TemplateResult {
  switch (model.kind) {
    case 'rows':
      return html`<dl>${model.rows.map(row)}</dl>`;
    case 'table':
      return table(model);
    case 'code':
      return html`<ul class="code">
        ${model.lines.map(line => codeLine(line, drawing))}
      </ul>`;
    case 'note':
      return html`<p class="note note-${model.tone}">${noteIcon(model.tone)}<span>${model.text}</span></p>`;
    default:
      return assertNever(model);
  }
}

/** An entry as it is configured, the ports to which it applies, and a button that copies it. */
function codeLine({ text, denies, ports }: CodeLine, drawing: Drawing): TemplateResult {
  return html`<li class=${denies ? 'denies' : ''}>
    ${denies ? icon('circle-slash') : nothing}
    <span class="code-text"
      ><code>${text}</code>${
        ports === undefined
          ? nothing
          : html`<span class="code-ports">${drawing.say('page.card.entryPorts')} ${ports}</span>`
      }</span
    >
    <button type="button" class="link-button" @click=${() => copy(text, drawing)}>
      ${drawing.say('page.card.copyEntry')}
    </button>
  </li>`;
}

function row({ label, value, tone }: RowModel): TemplateResult {
  return html`<div class="row">
    <dt>${label}</dt>
    <dd class=${tone === undefined ? '' : `is-${tone}`}>
      ${tone === 'warning' ? icon('warning') : nothing}${value}
    </dd>
  </div>`;
}

function table({ caption, head, rows }: Extract<BlockModel, { kind: 'table' }>): TemplateResult {
  return html`<table>
    <caption class="visually-hidden">
      ${caption}
    </caption>
    <thead>
      <tr>
        ${head.map(text => (text === '' ? html`<td></td>` : html`<th scope="col">${text}</th>`))}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([first = '', ...values]) =>
          html`<tr>
            <th scope="row">${first}</th>
            ${values.map(value => html`<td>${value}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
