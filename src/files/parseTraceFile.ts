import * as v from 'valibot';
import { annotationText, maxLabelLength, maxNoteLength } from '../path/annotations';
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
  | { readonly kind: 'damaged'; readonly problem: string };

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
  const value = parseJson(text);
  if (typeof value === 'string') return damaged(value);
  const version = 'version' in value ? value.version : undefined;
  if (!('format' in value) || value.format !== 'dnac-path-trace') return damaged('not a path trace');
  if (typeof version !== 'number' || !Number.isInteger(version)) return damaged('no version');
  if (version < known.oldest) return damaged('no version');
  if (version > known.current) return { kind: 'newer', version };
  const read = v.safeParse(traceFileSchema, migrate(value, version, known), { abortEarly: true });
  if (!read.success) return damaged(problemOf(read.issues[0]));
  const { verdict, acl, details } = read.output;
  const complete = (verdict === undefined) === (details === undefined || acl === undefined);
  return complete ? { kind: 'trace', trace: toTrace(read.output) } : damaged('half a verdict');
}

/** The object that a text holds, or what is wrong with it. */
function parseJson(text: string): object | string {
  const tooLong = textProblem(text);
  if (tooLong !== undefined) return tooLong;
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return 'not JSON';
  }
  if (typeof value !== 'object' || value === null) return 'not an object';
  return valueProblem(value) ?? value;
}

function migrate(file: object, from: number, { current, migrations }: TraceFileVersions): object {
  let migrated = file;
  for (let version = from; version < current; version += 1) {
    migrated = migrations[version]?.(migrated) ?? migrated;
  }
  return migrated;
}

function problemOf(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return path === null ? 'not the shape of a path trace' : `'${path.slice(0, 200)}' is not what it should be`;
}

function damaged(problem: string): ParsedTraceFile {
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
