import { formatDateTime, formatTime } from '../formatTime';
import { message, type Message, type MessageArgument } from '../message';
import type { Trace } from '../trace';
import type { TraceRequest } from '../traceRequest';
import type { VerdictKind } from '../verdict';
import { compareTraces } from './compareTraces';
import { isAnswered } from '../answered';

/** What a row of the history has to say for `previousRun`. */
export interface RunRow {
  readonly id: string;
  readonly origin: string;
  readonly request: TraceRequest;
  readonly state: Trace['state'];
  readonly verdict?: VerdictKind;
  readonly askedAtMs: number;
}

/**
 * The run before `run` of the same question to the same controller: the newest that was asked earlier and came to an
 * answer. Runs that were stopped say nothing of the path and are passed over. Undefined when there is none.
 */
export function previousRun<Row extends RunRow>(
  rows: readonly Row[],
  run: Pick<RunRow, 'id' | 'origin' | 'request' | 'askedAtMs'>,
): Row | undefined {
  const earlier = rows.filter(
    row =>
      row.id !== run.id &&
      row.askedAtMs < run.askedAtMs &&
      row.origin === run.origin &&
      isAnswered(row.state, row.verdict) &&
      sameQuestion(row.request, run.request),
  );
  return earlier.reduce<Row | undefined>(
    (newest, row) => (newest === undefined || row.askedAtMs > newest.askedAtMs ? row : newest),
    undefined,
  );
}

/** True where both ask for the way of the same traffic; what is collected beside the path does not matter. */
export function sameQuestion(one: TraceRequest, other: TraceRequest): boolean {
  return questionKey(one) === questionKey(other);
}

function questionKey(request: TraceRequest): string {
  const { source, destination, sourceMac, destinationMac, sourcePort, destinationPort, protocol } = request;
  const texts = [source, destination, sourceMac, destinationMac].map(text => text?.trim().toLowerCase());
  return JSON.stringify([...texts, sourcePort, destinationPort, protocol]);
}

/** "Same path as yesterday 18:10:00 +01:00.", or the first difference from the run before. */
export function sameAsBefore(before: Trace, after: Trace, when: MessageArgument): Message {
  const { outcome, sentence } = compareTraces(before, after);
  return outcome === 'changed'
    ? message('compare.previous.changed', { when, difference: sentence })
    : message(`compare.previous.${outcome}`, { when });
}

/** When a run was asked, as one says it: "today 14:02:11 +02:00". Epoch ms, minutes east of UTC. */
export function runTime(askedAtMs: number, nowMs: number, utcOffsetMinutes: number): string | Message {
  const dayOf = (atMs: number): number => Math.floor((atMs + utcOffsetMinutes * 60_000) / 86_400_000);
  const daysAgo = dayOf(nowMs) - dayOf(askedAtMs);
  const time = formatTime(askedAtMs, utcOffsetMinutes);
  if (daysAgo === 0) return message('compare.when.today', { time });
  if (daysAgo === 1) return message('compare.when.yesterday', { time });
  return formatDateTime(askedAtMs, utcOffsetMinutes);
}
