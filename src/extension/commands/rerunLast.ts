import { message } from '../../path/message';
import type { TraceStore, TraceSummary } from '../../tracing/traceStore';
import { summarise } from '../../tracing/traceSummary';
import { rerun, type AskPorts } from './askAgain';
import { Problem } from './problem';
import { historyTrace, type TargetPorts } from './target';

export type RerunLastPorts = AskPorts &
  Pick<TargetPorts, 'runner'> & {
    readonly store: Pick<TraceStore, 'listKnown' | 'load'>;
    /** A run of a watch that is no part of the history. */
    readonly watches: { isPassing(id: string): boolean };
  };

/** **DNAC: Run the Last Trace Again**: asks what was asked last once more. Resolves to the new trace's id. */
export async function rerunLast(ports: RerunLastPorts): Promise<string | undefined> {
  const { watches, store, runner } = ports;
  // What has only just started need not be on disk yet; of two that started at once, the later one is the last.
  const known = [
    ...runner
      .all()
      .toReversed()
      .map(({ trace }) => summarise(trace)),
    ...(await store.listKnown()),
  ];
  const last = newest(known.filter(({ id }) => !watches.isPassing(id)));
  const trace = last === undefined ? undefined : await historyTrace(ports, last.id);
  if (trace === undefined) throw new Problem(message('problem.noTraceYet'));
  return (await rerun(ports, { trace, from: 'history' }))?.id;
}

function newest(summaries: readonly TraceSummary[]): TraceSummary | undefined {
  return [...summaries].sort((first, second) => second.askedAtMs - first.askedAtMs)[0];
}
