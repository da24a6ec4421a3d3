import { html, svg, type TemplateResult } from 'lit';
import type { LinkLine } from '../model/hopModel';
import type { Say } from '../words';
import type { DiagramModel } from './diagramModel';

const lines: readonly LinkLine[] = ['switched', 'routed', 'tunnel', 'inferred'];

/** What the lines of this diagram mean; those that it does not have are left out. */
export function diagramLegend({ links }: DiagramModel, say: Say): TemplateResult {
  const used = lines.filter(line => links.some(({ link }) => link.line === line));
  return html`<figcaption class="diagram-legend">
    <ul aria-label=${say('page.legend')}>
      ${used.map(
        line =>
          html`<li>
            <svg class="wire-${line}" width="30" height="10" aria-hidden="true">
              ${svg`<path class="wire-line" d="M1 5H29"></path>`}
              ${line === 'routed' ? svg`<path class="wire-core" d="M1 5H29"></path>` : ''}
            </svg>
            ${say(`page.legend.${line}`)}
          </li>`,
      )}
    </ul>
  </figcaption>`;
}
