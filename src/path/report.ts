import { formatDateTime, formatDuration } from './formatTime';
import { headline, traceSentence } from './headline';
import { english } from './message';
import { plainText } from './plainText';
import { provenance } from './provenance';
import { reportTable } from './reportTable';
import { requestLabel } from './summary';
import type { Trace } from './trace';
import { tracedAtMs, traceDurationMs } from './traceDuration';

/**
 * A trace as text in the manner of `mtr --report`, in English, ending in a line feed: what came of it, what was asked of
 * whom and when, doubts and hints, and a table of the hops. `nowMs` is where ages are counted from. Nothing that a
 * controller says reaches the terminal as anything but text.
 */
export function report(trace: Trace, nowMs: number): string {
  const lines = [...header(trace, nowMs), ...remarks(trace)];
  const table = trace.hops.length === 0 ? [] : ['', ...reportTable(trace.hops, trace.verdict?.block)];
  return [...lines, ...table].map(line => `${line}\n`).join('');
}

function header(trace: Trace, nowMs: number): readonly string[] {
  const nature = provenance(trace, nowMs).map(english).join(' ');
  return [
    plainText(`${english(headline(trace))}: ${english(traceSentence(trace))}`, 500),
    plainText(requestLabel(trace.request)),
    whoAndWhen(trace),
    ...(nature === '' ? [] : [nature]),
  ];
}

function whoAndWhen(trace: Trace): string {
  const { controller, times } = trace;
  const name = plainText(controller.name, 60);
  const origin = plainText(controller.origin, 100);
  const tookMs = traceDurationMs(trace);
  return [
    name === origin ? name : `${name} (${origin})`,
    formatDateTime(tracedAtMs(trace), times.utcOffsetMinutes),
    ...(tookMs === undefined ? [] : [formatDuration(tookMs)]),
  ].join(', ');
}

function remarks({ verdict, reason }: Trace): readonly string[] {
  const doubts = verdict?.doubts.map(({ sentence }) => english(sentence)) ?? [];
  const hints = verdict?.hints.map(english) ?? [];
  const shown = [verdict === undefined ? '' : english(verdict.sentence), ...doubts];
  const said = plainText(reason ?? '');
  const unsaid = said !== '' && !shown.some(text => text.includes(said));
  return [
    ...(unsaid ? [`Controller: ${said}`] : []),
    ...doubts.map(doubt => `Doubt: ${plainText(doubt, 500)}`),
    ...hints.map(hint => `Hint: ${plainText(hint, 500)}`),
  ];
}
