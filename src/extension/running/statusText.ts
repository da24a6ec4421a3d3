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

/** A controller that wants to be left alone, and until when. */
export interface LimitedController {
  readonly name: string;
  readonly untilMs: number;
}

/**
 * Undefined while nothing runs and no controller limits us. Who makes us wait is said before what runs, and production
 * before all else.
 */
export function statusText(
  runs: readonly Running[],
  isProduction: boolean,
  reader: Reader,
  limited?: LimitedController,
): StatusText | undefined {
  const { t } = reader;
  if (runs.length === 0) return limited && limitText(limited, reader);
  const waiting = runs.find(run => run.waiting !== undefined);
  const text = waiting === undefined ? runningWords(runs, reader) : doingWords(waiting, reader);
  const icon = waiting === undefined ? '$(loading~spin)' : '$(watch)';
  return {
    text: [icon, isProduction ? `${t('PRODUCTION')} · ${text}` : text].join(' '),
    tooltip: runs.map(run => `${traceLabel(run.trace.request)}: ${doingWords(run, reader)}`).join('\n'),
  };
}

function limitText({ name, untilMs }: LimitedController, { t }: Reader): StatusText {
  const words = t('{controller}: rate limited until {time}', { controller: name, time: localClock(untilMs) });
  return { text: `$(watch) ${words}`, tooltip: words };
}

/** As the Traces view counts: a trace whose path is there does not run any more, though its statistics still arrive. */
function runningWords(runs: readonly Running[], { t }: Reader): string {
  const computed = runs.filter(({ trace }) => trace.state === 'running');
  const [first, ...others] = computed.length === 0 ? runs : computed;
  const label = first === undefined ? '' : traceLabel(first.trace.request);
  const count = others.length + 1;
  if (computed.length > 0) return count === 1 ? label : t('{count} traces running', { count });
  return count === 1 ? t('Statistics: {label}', { label }) : t('Statistics of {count} traces', { count });
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
