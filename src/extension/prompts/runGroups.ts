import { sameQuestion } from '../../path/compare/previousRun';
import type { Trace } from '../../path/trace';
import type { TraceSummary } from '../../tracing/traceStore';
import type { Reader } from '../reader';
import { localTime } from '../views/localTime';
import { traceLabel, traceOutcome } from '../views/traceRow';
import { pickText, pickWords } from './pickText';

/** Runs to choose from under one title. */
export interface RunGroup {
  readonly title: string;
  readonly rows: readonly { readonly id: string; readonly label: string; readonly description: string }[];
}

/** The runs to compare a trace with, newest first: those of the same question, then all others that have ended. */
export function runGroups(
  trace: Trace,
  summaries: readonly TraceSummary[],
  reader: Reader,
): readonly RunGroup[] {
  const isSame = ({ origin, request }: TraceSummary): boolean =>
    origin === trace.controller.origin && sameQuestion(request, trace.request);
  const ended = summaries.filter(({ id, state }) => id !== trace.id && state === 'finished');
  const groups = [
    { title: reader.t('the same question'), rows: ended.filter(isSame) },
    { title: reader.t('other traces'), rows: ended.filter(summary => !isSame(summary)) },
  ];
  return groups
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }) => ({ title, rows: rows.map(summary => row(summary, reader)) }));
}

function row(summary: TraceSummary, reader: Reader): RunGroup['rows'][number] {
  const { id, request, askedAtMs, controllerName } = summary;
  const description = pickWords([traceOutcome(summary, reader), localTime(askedAtMs), controllerName]);
  return { id, label: pickText(traceLabel(request), 200), description };
}
