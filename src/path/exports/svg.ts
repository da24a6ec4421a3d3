import { headline, traceSentence } from '../headline';
import { english } from '../message';
import { provenance } from '../provenance';
import { formatDateTime } from '../formatTime';
import { requestLabel } from '../summary';
import type { Trace } from '../trace';
import { tracedAtMs } from '../traceDuration';
import { hopBox, hopFacts } from './svgHops';
import { layOut, margin } from './svgLayout';
import { bracketLanes, brackets, hopLink } from './svgLinks';
import { element, label, type Markup } from './svgMarkup';
import { verdictSign } from './svgSign';
import { svgStyle } from './svgStyle';
import { fit, lines, xmlText } from './svgText';

/** Letters of 12 pixels are about this wide. */
const letterWidth = 6.4;

/**
 * A trace as a picture of its own, an SVG file: verdict and question on top, the hops from left to right in as many rows
 * as they need, tunnels as brackets, a stop sign at the interface that denies, what lies beyond it faint. Light or dark
 * as the viewer likes it; no script, no link, nothing from outside. `nowMs` is where ages are counted from.
 */
export function toSvg(trace: Trace, nowMs: number): string {
  const { hops, verdict } = trace;
  const lanes = bracketLanes(hops);
  const width = layOut(hops.length, 0, lanes.length).width;
  const head = heading(trace, nowMs, width);
  const { boxes, height } = layOut(hops.length, head.height, lanes.length);
  const block = verdict?.block;
  const links = hops.slice(0, -1).flatMap((hop, index) => {
    const [next, from, to] = [hops[index + 1], boxes[index], boxes[index + 1]];
    if (next === undefined || from === undefined || to === undefined) return [];
    return [hopLink(hop, next, from, to, block !== undefined && index >= block.hop)];
  });
  const drawn = hops.flatMap((hop, index) => {
    const place = boxes[index];
    return place === undefined ? [] : [hopBox(hop, index, place, block)];
  });
  return frame(trace, width, height, [...head.markup, ...brackets(lanes, boxes), ...links, ...drawn]);
}

function frame(trace: Trace, width: number, height: number, content: readonly Markup[]): string {
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    ...{ width, height, viewBox: `0 0 ${width} ${height}` },
    ...{ role: 'img', 'aria-labelledby': 'path-title path-description' },
  };
  const parts = [
    element(
      'title',
      { id: 'path-title' },
      xmlText(`${english(headline(trace))}: ${requestLabel(trace.request)}`),
    ),
    element('desc', { id: 'path-description' }, xmlText(description(trace))),
    element('style', {}, svgStyle.replaceAll('"', "'")),
    element('rect', { class: 'paper', width, height }),
    ...content,
  ];
  return `${element('svg', root, '\n', ...parts.map(part => `${part}\n`))}\n`;
}

/** The picture in words. */
function description(trace: Trace): string {
  const hops = trace.hops.map((hop, index) => `${index + 1}. ${hopFacts(hop).join(', ')}`);
  return [english(traceSentence(trace)), ...hops].join('; ');
}

function heading(trace: Trace, nowMs: number, width: number) {
  const letters = Math.floor((width - 2 * margin) / letterWidth);
  const nature = provenance(trace, nowMs).map(english).join(' ');
  const asked = formatDateTime(tracedAtMs(trace), trace.times.utcOffsetMinutes);
  const about = `${requestLabel(trace.request)} · ${trace.controller.name} · ${asked}`;
  const doubts = (trace.verdict?.doubts ?? []).map(({ sentence }) => `Doubt: ${english(sentence)}`);
  const texts = [
    ...lines(english(traceSentence(trace)), letters, 3).map(text => ({ text, className: 'strong' })),
    ...lines(about, letters, 2).map(text => ({ text, className: '' })),
    ...doubts.flatMap(text => lines(text, letters, 2)).map(text => ({ text, className: '' })),
    ...lines(nature, letters, 3).map(text => ({ text, className: 'quiet' })),
  ];
  const markup = [
    verdictSign(trace, margin + 11, margin - 3),
    label(margin + 32, margin + 4, 'head', fit(english(headline(trace)), 40)),
    ...texts.map(({ text, className }, line) => label(margin, margin + 32 + line * 19, className, text)),
  ];
  return { markup, height: margin + 32 + texts.length * 19 + 12 };
}
