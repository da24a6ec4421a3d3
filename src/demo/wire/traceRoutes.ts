import type { Box } from '../box';
import type { Call, Reply, Route } from '../server/route';
import { isRunning, observeTrace, type ObservedTrace } from '../traces/observeTrace';
import type { TraceRecord } from '../traces/traceRecord';
import { readQuestion } from './readQuestion';
import { answer, refusal, traceNotFound } from './replies';
import { traceJson, traceRowJson } from './traceJson';
import { listTraces } from './listTraces';

const mostRunning = 25;

/** `/flow-analysis` as generations 1 and 2 have it. */
export const traceRoutes: readonly Route[] = [
  { method: 'POST', path: 'flow-analysis', handle: start },
  { method: 'GET', path: 'flow-analysis', handle: list },
  { method: 'GET', path: 'flow-analysis/:id', handle: get },
  { method: 'DELETE', path: 'flow-analysis/:id', handle: remove },
];

function observe(box: Box, record: TraceRecord): ObservedTrace {
  return observeTrace(box.network, record, box.now(), box.pace);
}

function start({ box, body, username }: Call): Reply {
  const read = readQuestion(body);
  if (read.kind === 'wrong')
    return refusal(400, 'BadRequest', read.problem, 'The request could not be understood.');
  const running = box.traces.all().filter(record => isRunning(box.network, record, box.now(), box.pace));
  if (running.length >= mostRunning) {
    return refusal(
      500,
      'InternalError',
      `Maximum of ${mostRunning} path traces in progress is reached`,
      'Wait for some to complete, or delete them.',
    );
  }
  const { id, taskId } = box.traces.add(read.question, username);
  // Every generation names the legacy path here, so following it is a mistake to be caught.
  return answer({ flowAnalysisId: id, taskId, url: `/api/v1/flow-analysis/${id}` }, 202);
}

function list({ box, query }: Call): Reply {
  const traces = box.traces.all().map(record => observe(box, record));
  return answer(listTraces(traces, query).map(traceRowJson));
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
