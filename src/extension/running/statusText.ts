import { assertNever } from '../../path/assertNever';
import { phaseWord } from '../../path/headline';
import type { Reader } from '../reader';
import { localClock } from '../views/localTime';
import { traceLabel } from '../views/traceRow';
import type { Run } from './traceRunner';

/** What the status bar says of the traces that run. */
export interface StatusText {
  readonly text: string;
  /** A line for each trace. */
  readonly tooltip: string;
}

type Running = Pick<Run, 'trace' | 'waiting'>;

/** Undefined while nothing runs. Who makes us wait is said before what runs, and production before all else. */
export function statusText(
  runs: readonly Running[],
  isProduction: boolean,
  reader: Reader,
): StatusText | undefined {
  const { t } = reader;
  const [first, ...others] = runs;
  if (first === undefined) return undefined;
  const waiting = runs.find(run => run.waiting !== undefined);
  const several = t('{count} traces running', { count: runs.length });
  const running = others.length === 0 ? traceLabel(first.trace.request) : several;
  const text = waiting === undefined ? running : doingWords(waiting, reader);
  const icon = waiting === undefined ? '$(loading~spin)' : '$(watch)';
  return {
    text: [icon, isProduction ? `${t('PRODUCTION')} · ${text}` : text].join(' '),
    tooltip: runs.map(run => `${traceLabel(run.trace.request)}: ${doingWords(run, reader)}`).join('\n'),
  };
}

/** What a trace is doing, or why and until when it stands still: by the clock, since labels do not count seconds. */
export function doingWords({ trace, waiting }: Running, { say, t }: Reader): string {
  if (waiting === undefined) return say(phaseWord(trace.phase));
  const args = { controller: trace.controller.name, time: localClock(waiting.untilMs) };
  switch (waiting.kind) {
    case 'rateLimited':
      return t('{controller}: rate limited until {time}', args);
    case 'unreachable':
      return t('{controller} does not answer as it should; trying again at {time}', args);
    case 'queue':
      return say(waiting.sentence);
    default:
      return assertNever(waiting.kind);
  }
}
