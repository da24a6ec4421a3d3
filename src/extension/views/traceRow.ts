import { failureWord, verdictWord } from '../../path/headline';
import { message } from '../../path/message';
import { plainText } from '../../path/plainText';
import { present } from '../../path/present';
import type { TraceRequest } from '../../path/traceRequest';
import type { TraceSummary } from '../../tracing/traceStore';
import type { Stall } from '../running/traceStarter';
import { inclusionNames } from '../prompts/inclusionNames';
import type { Reader } from '../reader';
import { localTime } from './localTime';
import { verdictIcon, type VerdictIcon } from './verdictIcon';

type State = 'trace.running' | 'trace.waiting' | 'trace.finished';
type ContextValue = State | `${State}.pinned`;

/** What a row of the Traces view shows. */
export interface TraceRow extends VerdictIcon {
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** What a screen reader says. */
  readonly spoken: string;
  readonly contextValue: ContextValue;
}

/**
 * A trace of the history as a row; `stalled` when it cannot go on by itself, which matters until it has a verdict;
 * `previous` says how it differs from the run before.
 */
export function traceRow(
  summary: TraceSummary,
  reader: Reader,
  stalled?: Stall,
  previous?: string,
): TraceRow {
  const stall = summary.state === 'running' ? stalled : undefined;
  const outcome = stall === undefined ? traceOutcome(summary, reader) : stallWords(stall, reader);
  const addresses = traceLabel(summary.request);
  const { label = addresses, note } = summary;
  const icon = stall === undefined ? verdictIcon(summary.state, summary.verdict) : { icon: 'key' };
  return present({
    ...icon,
    label,
    description: label === addresses ? outcome : `${outcome} · ${addresses}`,
    tooltip: [
      ...(label === addresses ? [] : [label]),
      addresses,
      outcome,
      ...(note === undefined ? [] : [reader.t('Note: {note}', { note })]),
      ...(previous === undefined ? [] : [previous]),
      '',
      ...facts(summary, reader),
    ].join('\n'),
    spoken: [
      ...(label === addresses ? [] : [label]),
      spokenRequest(summary.request, reader),
      outcome,
      summary.controllerName,
    ].join(', '),
    contextValue: contextOf(summary, stall),
  });
}

function contextOf({ state, pinned }: TraceSummary, stall: Stall | undefined): ContextValue {
  const running = stall === undefined ? 'trace.running' : 'trace.waiting';
  const context = state === 'running' ? running : 'trace.finished';
  return pinned === true ? `${context}.pinned` : context;
}

/** `10.1.1.1 → 10.2.2.2 :443`; of return traffic, which comes from a port, `10.2.2.2 :443 → 10.1.1.1`. */
export function traceLabel(request: Omit<TraceRequest, 'include'>): string {
  const { source, sourcePort, destination, destinationPort } = request;
  return plainText(`${source}${portLabel(sourcePort)} → ${destination}${portLabel(destinationPort)}`);
}

function portLabel(port: number | undefined): string {
  return port === undefined ? '' : ` :${port}`;
}

/** What a trace that stands still waits for. */
export function stallWords(stall: Stall, { t }: Reader): string {
  return stall === 'signInNeeded' ? t('Sign in to continue') : t('Add its controller to continue');
}

/** What came of a trace: its verdict and the hop that matters. */
export function traceOutcome({ state, verdict, failure, place }: TraceSummary, { say, t }: Reader): string {
  if (state === 'running') return say(message('verdict.running'));
  const outcome = say(verdict === undefined ? failureWord(failure ?? 'notStarted') : verdictWord(verdict));
  return place === undefined ? outcome : t('{outcome} at {place}', { outcome, place });
}

/** What traffic a trace is about, in words. */
export function trafficWords(request: Omit<TraceRequest, 'include'>, { t }: Reader): string {
  const ports = [request.sourcePort, request.destinationPort].map(port => port ?? t('any'));
  const protocol = request.protocol?.toUpperCase() ?? t('TCP and UDP');
  return t('Traffic: {protocol}, source port {sourcePort}, destination port {destinationPort}', {
    protocol,
    sourcePort: String(ports[0]),
    destinationPort: String(ports[1]),
  });
}

function facts({ request, controllerName, origin, askedAtMs }: TraceSummary, reader: Reader): string[] {
  const { t } = reader;
  return [
    trafficWords(request, reader),
    t('Controller: {name} ({origin})', { name: controllerName, origin }),
    t('Asked: {time}', { time: localTime(askedAtMs) }),
    t('Asked for: {inclusions}', {
      inclusions: inclusionNames(request.include, reader),
    }),
  ];
}

/** A trace's ends as a screen reader says them. */
export function spokenRequest(request: Omit<TraceRequest, 'include'>, { t }: Reader): string {
  const { destinationPort } = request;
  const [source, destination] = [plainText(request.source), plainText(request.destination)];
  return destinationPort === undefined
    ? t('{source} to {destination}', { source, destination })
    : t('{source} to {destination}, port {port}', { source, destination, port: destinationPort });
}
