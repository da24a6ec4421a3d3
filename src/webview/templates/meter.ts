import { html, nothing, svg, type TemplateResult } from 'lit';
import type { MeterModel } from '../model/hopModel';
import { icon } from './icon';

/**
 * A number with a bar. The bar's length is an attribute of the drawing: the page's policy forbids inline styles.
 */
export function meter({ id, label, value, share, note, high }: MeterModel): TemplateResult {
  return html`<span class="meter meter-${id} ${high === undefined ? '' : 'is-high'}">
    <span class="meter-label">${label}</span>
    <span class="meter-value">${high === undefined ? nothing : icon('warning')}${value}</span>
    ${note === undefined ? nothing : html`<span class="meter-note">${note}</span>`}
    ${share === undefined ? nothing : bar(share)}
  </span>`;
}

function bar(share: number): TemplateResult {
  const length = Math.min(100, Math.max(share, 1));
  return html`<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect class="bar-track" width="100" height="4" /><rect class="bar-fill" width=${length} height="4" />`}
  </svg>`;
}
