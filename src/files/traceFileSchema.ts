import * as v from 'valibot';
import type { RequestCounts, Trace, TraceController, TracePhase, TraceTimes } from '../path/trace';
import { inclusions, type TraceRequest } from '../path/traceRequest';
import { doubtIds, verdictKinds, type AclVerdict } from '../path/verdict';
import { maybeNumber, maybeText, number, position, text } from './fields';
import { hopSchema } from './hopSchema';
import { maxHops } from './limits';
import { storedMessage } from './storedMessage';

const aclVerdicts: readonly AclVerdict[] = ['clear', 'denied', 'none on the path', 'not asked', 'failed'];
const port = v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65535)));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const flag = v.exactOptional(v.literal(true));

/** A question as files hold it. */
export const requestSchema: v.GenericSchema<unknown, TraceRequest> = v.object({
  source: text,
  destination: text,
  sourceMac: maybeText,
  destinationMac: maybeText,
  sourcePort: port,
  destinationPort: port,
  protocol: v.exactOptional(v.picklist(['tcp', 'udp'])),
  include: v.array(v.picklist(inclusions)),
});

export const stateSchema: v.GenericSchema<unknown, Trace['state']> = v.picklist([
  'running',
  'finished',
  'failed',
]);

const phaseSchema: v.GenericSchema<unknown, TracePhase> = v.picklist([
  'signingIn',
  'starting',
  'computing',
  'settling',
  'statistics',
  'done',
]);

const requests: v.GenericSchema<unknown, RequestCounts> = v.object({
  login: count,
  detect: count,
  start: count,
  poll: count,
  task: count,
  list: count,
  enrichment: count,
  delete: count,
});

const controller: v.GenericSchema<unknown, TraceController> = v.object({
  name: text,
  origin: text,
  username: maybeText,
  generation: v.exactOptional(v.picklist([1, 2, 3])),
});

const times: v.GenericSchema<unknown, TraceTimes> = v.object({
  askedAtMs: number,
  startedAtMs: maybeNumber,
  finishedAtMs: maybeNumber,
  statisticsEndedAtMs: maybeNumber,
  controllerAskedAtMs: maybeNumber,
  controllerCreatedAtMs: maybeNumber,
  controllerCalculatedAtMs: maybeNumber,
  utcOffsetMinutes: number,
});

/** What the verdict says beyond the words on top of the file. */
const details = v.object({
  sentence: storedMessage,
  doubts: v.array(v.object({ id: v.picklist(doubtIds), sentence: storedMessage, hops: v.array(position) })),
  block: v.exactOptional(
    v.object({
      hop: position,
      side: v.picklist(['ingress', 'egress']),
      interfaceName: maybeText,
      aclName: maybeText,
      word: maybeText,
      entry: maybeText,
    }),
  ),
  hints: v.array(storedMessage),
});

/** Version 1 of a trace file. The order of the fields here is their order in the file. */
export const traceFileSchema = v.object({
  format: v.literal('dnac-path-trace'),
  version: v.literal(1),
  verdict: v.exactOptional(v.picklist(verdictKinds)),
  sentence: text,
  doubts: v.array(text),
  acl: v.exactOptional(v.picklist(aclVerdicts)),
  reason: maybeText,
  request: requestSchema,
  hops: v.pipe(v.array(hopSchema), v.maxLength(maxHops)),
  timing: v.object({ traceMs: maybeNumber, statisticsMs: maybeNumber }),
  requests,
  // An id names a file, too.
  id: v.pipe(text, v.regex(/^[\w-]{1,100}$/)),
  state: stateSchema,
  phase: phaseSchema,
  controller,
  controllerTraceId: maybeText,
  taskId: maybeText,
  adopted: flag,
  times,
  details: v.exactOptional(details),
  error: v.exactOptional(v.object({ kind: text, sentence: storedMessage })),
  // A person's own words: whatever stands there, the trace can be read.
  pinned: v.exactOptional(v.fallback(v.boolean(), false)),
  label: v.exactOptional(v.fallback(text, '')),
  note: v.exactOptional(v.fallback(text, '')),
});

/**
 * The one format of a trace everywhere: `*.pathtrace.json`, the records on disk, the command line's `--json`. Whatever
 * is not known is absent. `verdict`, `sentence`, `doubts`, `timing` repeat in plain words what `details`, `error` and
 * `times` hold whole.
 */
export type TraceFile = v.InferOutput<typeof traceFileSchema>;
