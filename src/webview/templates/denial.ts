import { html, nothing, type TemplateResult } from 'lit';
import type { DenyModel } from '../model/hopModel';
import { icon } from './icon';

/** What the denying interface says: the sentence, the list's name, and its entry as configured. */
export function denial({ sentence, aclName, entry, isEntry }: DenyModel): TemplateResult {
  return html`<span class="denial">
    <span class="denial-sentence">${icon('circle-slash')}${sentence}</span>
    <span class="denial-entry ${isEntry ? 'is-code' : ''}">
      ${aclName === undefined ? nothing : html`<span class="acl-name">${aclName}</span>`}
      <span>${entry}</span>
    </span>
  </span>`;
}
