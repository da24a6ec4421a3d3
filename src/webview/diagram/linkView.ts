import { html, nothing, svg, type SVGTemplateResult } from 'lit';
import { icon } from '../templates/icon';
import { units } from './geometry';
import type { EndNames, LinkDrawing } from './linkDrawings';

/** The line to the next hop with its arrow, how the controller knows it, and the interfaces at its ends. No words unseen. */
export function linkDrawing(drawn: LinkDrawing, isSeen: boolean): SVGTemplateResult {
  const { link, route, ends } = drawn;
  return svg`<g class="wire wire-${link.line} ${link.beyond ? 'is-beyond' : ''}">
    <path class="wire-line" d=${route.line}></path>
    ${link.line === 'routed' ? svg`<path class="wire-core" d=${route.line}></path>` : nothing}
    <path class="wire-head" d=${route.arrow}></path>
    ${isSeen ? ends.map(endNames) : nothing}
    ${isSeen ? wireWords(drawn) : nothing}
  </g>`;
}

/** How the controller knows the link; a fork where it took one of several equal ways. */
function wireWords({ words: box, link: { text }, isEqualPath, isDetour }: LinkDrawing): SVGTemplateResult {
  return svg`<foreignObject x=${units(box.x)} y=${units(box.y)} width=${units(box.width)} height=${units(box.height)}>
    ${html`<div class="wire-words ${isDetour ? 'is-short' : ''}"><span title=${text}>${isEqualPath ? icon('repo-forked') : nothing}${text}</span></div>`}
  </foreignObject>`;
}

/** The port above the line, what stands behind it below. */
function endNames({ box, side, names, full }: EndNames): SVGTemplateResult {
  const [port, ...behind] = names;
  return svg`<foreignObject x=${units(box.x)} y=${units(box.y)} width=${box.width} height=${box.height}>
    ${html`<div class="wire-end at-${side}" aria-hidden="true" title=${full}>
      <span class=${port?.denied === true ? 'is-denying' : ''}>${port?.text}</span>
      ${behind.length === 0 ? nothing : html`<span class=${behind.some(({ denied }) => denied) ? 'is-denying' : ''}>${behind.map(({ text }) => text).join(', ')}</span>`}
    </div>`}
  </foreignObject>`;
}
