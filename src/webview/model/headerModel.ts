import { formatDateTime, formatDuration } from '../../path/formatTime';
import { present } from '../../path/present';
import type { TraceView, TraceWords, WatchView } from '../../path/pageProtocol';
import { tracedAtMs, traceDurationMs } from '../../path/traceDuration';
import type { TraceRequest } from '../../path/traceRequest';
import type { VerdictKind } from '../../path/verdict';
import type { Say } from '../words';

/** A verdict's shape: each has its own, so that colour is never alone. */
export type HeadKind = VerdictKind | 'running' | 'failed';

/** How far a watch is, and what has changed, newest last. */
export interface WatchModel {
  readonly line: string;
  readonly changes: readonly string[];
  readonly isOver: boolean;
}

export interface HeaderModel {
  readonly kind: HeadKind;
  readonly verdict: string;
  readonly sentence: string;
  readonly source: string;
  readonly destination: string;
  /** Port, controller, time, duration. */
  readonly facts: readonly string[];
  readonly provenance: string;
  readonly doubts: readonly string[];
  readonly hints: readonly string[];
  readonly reason?: string;
  /** The same path as the run before, or the first difference. */
  readonly previous?: string;
  readonly watch?: WatchModel;
}

/** The verdict line and what stands under it. */
export function headerModel({ trace, words, watch }: TraceView, say: Say): HeaderModel {
  const kind = headKind(trace.state, trace.verdict?.kind);
  const running = kind === 'running';
  return {
    kind,
    verdict: words.verdict,
    sentence: running
      ? say(`page.phase.${trace.phase}`, { controller: trace.controller.name })
      : words.sentence,
    source: trace.request.source,
    destination: trace.request.destination,
    facts: [
      portText(trace.request, say),
      trace.controller.name,
      formatDateTime(tracedAtMs(trace), trace.times.utcOffsetMinutes),
      ...durationText(traceDurationMs(trace)),
    ],
    provenance: running ? '' : words.provenance,
    doubts: words.doubts,
    hints: words.hints,
    ...present({
      reason: isSaid(trace.reason, words) ? undefined : trace.reason,
      previous: running ? undefined : words.previous,
      watch: watch === undefined ? undefined : watchModel(watch, say),
    }),
  };
}

function watchModel({ runs, mostRuns, isOver, changes }: WatchView, say: Say): WatchModel {
  const progress = isOver
    ? say('page.watched', { run: runs })
    : say('page.watching', { run: runs, most: mostRuns });
  const line = changes.length === 0 ? `${progress}, ${say('page.watch.unchanged')}` : progress;
  return { line, changes, isOver };
}

/** True when the controller's reason already stands in the sentence or a doubt. */
function isSaid(reason: string | undefined, { sentence, doubts }: TraceWords): boolean {
  return reason !== undefined && [sentence, ...doubts].some(text => text.includes(reason));
}

function headKind(state: 'running' | 'finished' | 'failed', verdict: VerdictKind | undefined): HeadKind {
  return state === 'finished' ? (verdict ?? 'noAnswer') : state;
}

function durationText(tookMs: number | undefined): readonly string[] {
  return tookMs === undefined ? [] : [formatDuration(tookMs)];
}

/** "TCP 443", "TCP or UDP 53", "any port". */
export function portText(request: TraceRequest, say: Say): string {
  const protocol = request.protocol?.toUpperCase();
  const from = request.sourcePort === undefined ? [] : [say('page.fromPort', { port: request.sourcePort })];
  const port = request.destinationPort;
  const to =
    port === undefined
      ? (protocol ?? say('page.anyPort'))
      : say('page.port', { protocol: protocol ?? say('page.anyProtocol'), port });
  return [to, ...from].join(' ');
}
