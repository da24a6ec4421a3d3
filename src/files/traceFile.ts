import * as v from 'valibot';
import { annotationsOf } from '../path/annotations';
import { traceSentence } from '../path/headline';
import type { Hop } from '../path/hop';
import { english } from '../path/message';
import { present } from '../path/present';
import type { Trace, TraceError, TraceTimes } from '../path/trace';
import type { Verdict } from '../path/verdict';
import { valueProblem } from './limits';
import { storeMessage } from './storedMessage';
import { traceFileSchema, type TraceFile } from './traceFileSchema';

/** Deeper answers of a controller are not kept for the raw view. */
const maxRawDepth = 32;

/** A trace in the file's shape: its verdict in plain words on top, everything needed to rebuild it below. */
export function toTraceFile(trace: Trace): TraceFile {
  const { id, state, phase, controller, controllerTraceId, taskId, adopted, verdict, error } = trace;
  const file = present({
    format: 'dnac-path-trace',
    version: 1,
    verdict: verdict?.kind,
    sentence: english(traceSentence(trace)),
    doubts: verdict?.doubts.map(doubt => doubt.id) ?? [],
    acl: verdict?.acl,
    reason: trace.reason,
    request: trace.request,
    hops: trace.hops.map(keepRaw),
    timing: timing(trace.times),
    requests: trace.requests,
    ...{ id, state, phase, controller, controllerTraceId, taskId, adopted },
    times: trace.times,
    details: verdict === undefined ? undefined : storeDetails(verdict),
    error: error === undefined ? undefined : storeError(error),
    ...annotationsOf(trace),
  });
  // Brings all fields into the schema's order; a trace that does not fit it is written as it is rather than not at all.
  const ordered = v.safeParse(traceFileSchema, file);
  return ordered.success ? ordered.output : (file as unknown as TraceFile);
}

/** The text of a trace file, ending in a newline: the same trace always gives the same text. */
export function serialiseTrace(trace: Trace): string {
  return `${JSON.stringify(toTraceFile(trace), withoutInfinity, 2)}\n`;
}

/** JSON would write a number that is none as `null`, which no field may be. */
function withoutInfinity(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? undefined : value;
}

function keepRaw(hop: Hop): Hop {
  const tooDeep = hop.raw !== undefined && valueProblem(hop.raw, maxRawDepth) !== undefined;
  return tooDeep ? present({ ...hop, raw: undefined }) : hop;
}

/** `traceMs` from the controller's acceptance to the verdict, `statisticsMs` from there to the end of statistics. */
function timing({ askedAtMs, startedAtMs = askedAtMs, finishedAtMs, statisticsEndedAtMs }: TraceTimes) {
  const since = (ms: number | undefined) => (ms === undefined ? undefined : ms - startedAtMs);
  return present({ traceMs: since(finishedAtMs), statisticsMs: since(statisticsEndedAtMs) });
}

function storeDetails({ sentence, doubts, block, hints }: Verdict) {
  return present({
    sentence: storeMessage(sentence),
    doubts: doubts.map(doubt => ({ ...doubt, sentence: storeMessage(doubt.sentence) })),
    block,
    hints: hints.map(storeMessage),
  });
}

function storeError({ kind, sentence }: TraceError) {
  return { kind, sentence: storeMessage(sentence) };
}
