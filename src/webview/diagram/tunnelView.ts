import { html, svg, type SVGTemplateResult } from 'lit';
import { units } from './geometry';
import type { TunnelArc } from './tunnelArcs';

const nameHeight = 22;

/** A bracket over the hops that carry a tunnel, with its name. */
export function tunnelDrawing({ name, line, at, width }: TunnelArc): SVGTemplateResult {
  return svg`<g class="tunnel">
    <path class="tunnel-line" d=${line}></path>
    <foreignObject x=${units(at.x - width / 2)} y=${units(at.y - nameHeight / 2)} width=${units(width)} height=${nameHeight}>
      ${html`<div class="tunnel-name"><span title=${name}>${name}</span></div>`}
    </foreignObject>
  </g>`;
}
