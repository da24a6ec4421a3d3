import type { Box } from '../box';
import type { Call, Reply, Route } from '../server/route';
import { observeTrace, type ObservedTrace } from '../traces/observeTrace';
import type { TraceRecord } from '../traces/traceRecord';
import { flowAnalysisDialect as dialect } from './dialect';
import { listTraces } from './listTraces';
import { answer, traceNotFound } from './replies';
import { startTrace } from './startTrace';
import { traceJson } from './traceJson';
import { traceRowJson } from './traceRowJson';

/** `/flow-analysis` as generations 1 and 2 have it; generation 3 goes on answering it. */
export const traceRoutes: readonly Route[] = [
  { method: 'POST', path: 'flow-analysis', handle: start },
  { method: 'GET', path: 'flow-analysis', handle: list },
  { method: 'GET', path: 'flow-analysis/:id', handle: get },
  { method: 'DELETE', path: 'flow-analysis/:id', handle: remove },
];

export function observe(box: Box, record: TraceRecord): ObservedTrace {
  return observeTrace(box.network, record, box.now(), box.pace);
}

function start(call: Call): Reply {
  // Every generation names the legacy path here, so following it is a mistake to be caught.
  return startTrace(call, dialect, ({ id, taskId }) =>
    answer({ flowAnalysisId: id, taskId, url: `/api/v1/flow-analysis/${id}` }, 202),
  );
}

function list({ box, query }: Call): Reply {
  const traces = box.traces.all().map(record => observe(box, record));
  return answer(listTraces(traces, query, dialect).map(trace => traceRowJson(trace, dialect)));
}

function get({ box, params }: Call): Reply {
  const { id = '' } = params;
  const record = box.traces.find(id);
  return record === undefined ? traceNotFound(id) : answer(traceJson(observe(box, record), box.now()));
}

function remove({ box, params, username }: Call): Reply {
  const { id = '' } = params;
  const deletion = box.traces.delete(id, username);
  if (deletion === undefined) return traceNotFound(id);
  return answer({ taskId: deletion.taskId, url: `/api/v1/task/${deletion.taskId}` }, 202);
}
