import { html, type TemplateResult } from 'lit';

/** Facts in one line, parted by a dot that is text: whoever copies the line gets it too. */
export function facts(parts: readonly (string | TemplateResult)[]): readonly TemplateResult[] {
  return parts.map((part, index) => html`${index === 0 ? '' : ' · '}<span class="fact">${part}</span>`);
}
