import { html, nothing, type TemplateResult } from 'lit';
import type { LanePiece } from '../model/tunnelLanes';

/** The pieces of the tunnels' brackets beside one row. */
export function lanes(pieces: readonly LanePiece[]): TemplateResult | typeof nothing {
  if (pieces.length === 0) return nothing;
  return html`<span class="lanes" aria-hidden="true">${pieces.map(lane)}</span>`;
}

function lane({ part, label }: LanePiece): TemplateResult {
  return html`<span class="lane lane-${part}">
    ${label === undefined ? nothing : html`<span class="lane-label">${label}</span>`}
  </span>`;
}
