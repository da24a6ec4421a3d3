import { formatDateTime, formatDuration } from '../formatTime';
import { headline, traceSentence } from '../headline';
import type { Hop } from '../hop';
import { english } from '../message';
import { plainText } from '../plainText';
import { provenance } from '../provenance';
import { hopColumns } from '../reportTable';
import { requestLabel } from '../summary';
import type { Column } from '../textTable';
import type { Trace } from '../trace';
import { tracedAtMs, traceDurationMs } from '../traceDuration';
import { markdownBlock, markdownRow, markdownText } from './markdownText';
import { toMermaid } from './mermaid';

/**
 * A trace as Markdown for a ticket or a change request, in English: verdict, question, nature of the data, doubts,
 * hints, a table of the hops and a Mermaid diagram in a fence. `nowMs` is where ages are counted from.
 */
export function toMarkdown(trace: Trace, nowMs: number): string {
  const parts = [
    `## Path trace ${markdownText(requestLabel(trace.request))}`,
    `**${markdownText(english(headline(trace)))}:** ${markdownText(english(traceSentence(trace)))}`,
    list(facts(trace, nowMs)),
    ...section('Doubts', trace.verdict?.doubts.map(({ sentence }) => english(sentence)) ?? []),
    ...section('Hints', trace.verdict?.hints.map(english) ?? []),
    ...(trace.hops.length === 0
      ? []
      : ['### Hops', table(trace), ['```mermaid', toMermaid(trace) + '```'].join('\n')]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function facts(trace: Trace, nowMs: number): readonly string[] {
  const { controller, times, reason } = trace;
  const tookMs = traceDurationMs(trace);
  const asked = [
    formatDateTime(tracedAtMs(trace), times.utcOffsetMinutes),
    ...(tookMs === undefined ? [] : [`took ${formatDuration(tookMs)}`]),
  ];
  const nature = provenance(trace, nowMs).map(english).join(' ');
  return [
    `Controller: ${controllerText(controller)}`,
    `Asked: ${asked.join(', ')}`,
    ...(nature === '' ? [] : [nature]),
    ...(reason === undefined ? [] : [`The controller's own words: ${reason}`]),
  ];
}

function controllerText({ name, origin }: Trace['controller']): string {
  return name === origin ? name : `${plainText(name, 60)} (${plainText(origin, 100)})`;
}

function section(title: string, sentences: readonly string[]): readonly string[] {
  return sentences.length === 0 ? [] : [`### ${title}`, list(sentences)];
}

function list(items: readonly string[]): string {
  return items.map(item => `- ${markdownBlock(item)}`).join('\n');
}

/** Columns that no hop fills are left out. */
function table({ hops, verdict }: Trace): string {
  const place: Column<Hop> = { title: 'Hop', align: 'right', cell: (_, index) => String(index + 1) };
  const filled = [place, ...hopColumns(verdict?.block)]
    .map(column => ({ ...column, cells: hops.map(column.cell) }))
    .filter(({ cells }) => cells.some(cell => cell !== undefined));
  return [
    markdownRow(filled.map(({ title }) => title)),
    `| ${filled.map(({ align }) => (align === 'right' ? '--:' : '---')).join(' | ')} |`,
    ...hops.map((_, index) => markdownRow(filled.map(({ cells }) => cells[index] ?? ''))),
  ].join('\n');
}
