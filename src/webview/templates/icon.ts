import { html, type TemplateResult } from 'lit';

/** A codicon; always beside words that say the same. */
export function icon(name: string): TemplateResult {
  return html`<span class="codicon codicon-${name}" aria-hidden="true"></span>`;
}
