import * as v from 'valibot';
import { annotationText, maxLabelLength, maxNoteLength } from '../path/annotations';
import { message, type Message } from '../path/message';
import { plainText } from '../path/plainText';
import { present } from '../path/present';
import type { Trace, TraceError } from '../path/trace';
import type { Verdict } from '../path/verdict';
import { textProblem, valueProblem } from './limits';
import { restoreMessage } from './storedMessage';
import { traceFileSchema, type TraceFile } from './traceFileSchema';

/** What a text turned out to be. `newer`: written by a later version of this tool. */
export type ParsedTraceFile =
  | { readonly kind: 'trace'; readonly trace: Trace }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'damaged'; readonly problem: Message };

/** The versions of the format that there ever were. */
export interface TraceFileVersions {
  readonly oldest: number;
  readonly current: number;
  /** How a file of a version becomes one of the next. */
  readonly migrations: Readonly<Record<number, (file: object) => object>>;
}

const versions: TraceFileVersions = { oldest: 1, current: 1, migrations: {} };

/**
 * Reads a trace file. Never throws, whatever the text; fields that this version does not know are ignored. What stands
 * in it is text only: its origin is no place to connect to.
 */
export function parseTraceFile(text: string, known: TraceFileVersions = versions): ParsedTraceFile {
  const { value, problem } = parseJson(text);
  if (value === undefined) return damaged(problem);
  const version = 'version' in value ? value.version : undefined;
  if (!('format' in value) || value.format !== 'dnac-path-trace')
    return damaged(message('damage.notAPathTrace'));
  if (typeof version !== 'number' || !Number.isInteger(version)) return damaged(message('damage.noVersion'));
  if (version < known.oldest) return damaged(message('damage.noVersion'));
  if (version > known.current) return { kind: 'newer', version };
  const read = v.safeParse(traceFileSchema, migrate(value, version, known), { abortEarly: true });
  if (!read.success) return damaged(problemOf(read.issues[0]));
  const { verdict, acl, details } = read.output;
  const complete = (verdict === undefined) === (details === undefined || acl === undefined);
  return complete ? { kind: 'trace', trace: toTrace(read.output) } : damaged(message('damage.halfAVerdict'));
}

type Parsed =
  | { readonly value: object; readonly problem?: never }
  | { readonly value?: never; readonly problem: Message };

/** The object that a text holds, or what is wrong with it. */
function parseJson(text: string): Parsed {
  const tooLong = textProblem(text);
  if (tooLong !== undefined) return { problem: tooLong };
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { problem: message('damage.notJson') };
  }
  if (typeof value !== 'object' || value === null) return { problem: message('damage.notAnObject') };
  const problem = valueProblem(value);
  return problem === undefined ? { value } : { problem };
}

function migrate(file: object, from: number, { current, migrations }: TraceFileVersions): object {
  let migrated = file;
  for (let version = from; version < current; version += 1) {
    migrated = migrations[version]?.(migrated) ?? migrated;
  }
  return migrated;
}

function problemOf(issue: v.BaseIssue<unknown>): Message {
  const path = v.getDotPath(issue);
  if (path === null) return message('damage.noShape');
  return message('damage.field', { field: plainText(path, 200) });
}

function damaged(problem: Message): ParsedTraceFile {
  return { kind: 'damaged', problem };
}

function toTrace(file: TraceFile): Trace {
  const { id, controller, request, state, phase, controllerTraceId, taskId, adopted, reason } = file;
  return present({
    ...{ id, controller, request, state, phase, controllerTraceId, taskId, adopted },
    verdict: verdictOf(file),
    error: errorOf(file),
    reason,
    hops: file.hops,
    times: file.times,
    requests: file.requests,
    pinned: file.pinned === true ? (true as const) : undefined,
    label: annotationText(file.label, maxLabelLength),
    note: annotationText(file.note, maxNoteLength),
  });
}

function verdictOf({ verdict: kind, acl, details }: TraceFile): Verdict | undefined {
  if (kind === undefined || acl === undefined || details === undefined) return undefined;
  return present({
    kind,
    sentence: restoreMessage(details.sentence),
    doubts: details.doubts.map(doubt => ({ ...doubt, sentence: restoreMessage(doubt.sentence) })),
    acl,
    block: details.block,
    hints: details.hints.map(restoreMessage),
  });
}

function errorOf({ error }: TraceFile): TraceError | undefined {
  return error === undefined ? undefined : { kind: error.kind, sentence: restoreMessage(error.sentence) };
}
