import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { DetailLevel } from '../../path/pageProtocol';
import type { DenyModel } from '../model/hopModel';
import type { Say } from '../words';
import { units, type Point } from './geometry';

const radius = 12;

/** An octagon with a bar, where the traffic is dropped. */
export function stopSign({ x, y }: Point): SVGTemplateResult {
  const corners = Array.from({ length: 8 }, (_, corner) => {
    const angle = (Math.PI / 4) * (corner + 0.5);
    return `${units(x + radius * Math.cos(angle))},${units(y + radius * Math.sin(angle))}`;
  });
  return svg`<g class="stop" aria-hidden="true">
    <polygon points=${corners.join(' ')}></polygon>
    <rect x=${units(x - 6)} y=${units(y - 2)} width="12" height="4" rx="1"></rect>
  </g>`;
}

/** Under the place: which interface denies, by which list, and, at the last level of detail, by which entry. */
export function denialWords(
  { sentence, aclName, entry, isEntry }: DenyModel,
  level: DetailLevel,
  say: Say,
): TemplateResult {
  const acl =
    aclName === undefined
      ? nothing
      : html`<span title=${aclName}>${say('page.diagram.acl', { name: aclName })}</span>`;
  return html`<div class="place-denial" aria-hidden="true">
    <strong title=${sentence}>${sentence}</strong>
    ${acl}
    ${level === 'everything' ? html`<span class=${isEntry ? 'is-code' : 'is-said'} title=${entry}>${entry}</span>` : nothing}
  </div>`;
}
