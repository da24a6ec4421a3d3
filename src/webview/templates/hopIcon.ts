import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { HopKind } from '../../path/hop';

/** The drawings of the kinds of hop on a field of 20 by 20, by stroke alone. */
const drawings: Readonly<Record<HopKind, SVGTemplateResult>> = {
  wiredHost: svg`<rect x="3" y="4" width="14" height="9.5" rx="1.5" /><path d="M7.5 16.5h5M10 13.5v3" />`,
  wirelessHost: svg`<rect x="6" y="2.5" width="8" height="15" rx="1.8" /><path d="M9 14.8h2" />`,
  switch: svg`<rect x="2" y="5" width="16" height="10" rx="1.8" /><path d="M5.5 8.5h7m-2-1.7 2 1.7-2 1.7M14.5 11.8h-7m2-1.7-2 1.7 2 1.7" />`,
  router: svg`<circle cx="10" cy="10" r="7.6" /><path d="M10 3.9v4m-1.6-1.6L10 7.9l1.6-1.6M10 16.1v-4m-1.6 1.6L10 12.1l1.6 1.6M8 10H3.9m1.6-1.6L3.9 10l1.6 1.6M12 10h4.1m-1.6-1.6 1.6 1.6-1.6 1.6" />`,
  accessPoint: svg`<path d="M3 9.2a9.5 9.5 0 0 1 14 0M5.6 11.7a6 6 0 0 1 8.8 0M10 15.4h.01" /><circle cx="10" cy="15.2" r="1.1" />`,
  wirelessController: svg`<rect x="2" y="7" width="16" height="9.5" rx="1.8" /><path d="M6.2 4.6a5.6 5.6 0 0 1 7.6 0M5.5 11.8h.01M8.5 11.8h6" />`,
  device: svg`<rect x="2" y="5" width="16" height="10" rx="1.8" /><path d="M5.5 10h.01M8.5 10h6" />`,
  unknown: svg`<rect x="2.6" y="2.6" width="14.8" height="14.8" rx="3" stroke-dasharray="2.6 2.2" /><path d="M7.9 8a2.1 2.1 0 1 1 3.1 1.9c-.7.4-1 .8-1 1.6M10 14h.01" />`,
};

/** The drawing of a kind of hop; the row says the kind in words. */
export function hopIcon(kind: HopKind): TemplateResult {
  return html`<svg class="kind" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    ${drawings[kind]}
  </svg>`;
}
