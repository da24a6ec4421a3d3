import type { Call, Reply, Route } from '../server/route';
import { pathTracesDialect as dialect } from './dialect';
import { filterTraces, listTraces } from './listTraces';
import { pathTraceJson, readViews } from './pathTraceJson';
import { answer, notFound } from './replies';
import { startTrace } from './startTrace';
import { observe } from './traceRoutes';
import { traceRowJson } from './traceRowJson';

/** `/pathTraces` as generation 3 has it: an id without a task, a summary, and a result by views. */
export const pathTraceRoutes: readonly Route[] = [
  { method: 'POST', path: 'pathTraces', handle: start },
  { method: 'GET', path: 'pathTraces', handle: list },
  { method: 'GET', path: 'pathTraces/count', handle: count },
  { method: 'GET', path: 'pathTraces/:id', handle: summarise },
  { method: 'GET', path: 'pathTraces/:id/result', handle: getResult },
  { method: 'DELETE', path: 'pathTraces/:id', handle: remove },
];

const base = '/dna/intent/api/v1';

function start(call: Call): Reply {
  return startTrace(call, dialect, ({ id }) => answer({ id, url: `${base}/pathTraces/${id}` }, 202));
}

function observed({ box }: Call) {
  return box.traces.all().map(record => observe(box, record));
}

function list(call: Call): Reply {
  return answer(listTraces(observed(call), call.query, dialect).map(trace => traceRowJson(trace, dialect)));
}

function count(call: Call): Reply {
  return answer({ count: filterTraces(observed(call), call.query, dialect).length });
}

function summarise({ box, params }: Call): Reply {
  const { id = '' } = params;
  const record = box.traces.find(id);
  return record === undefined ? unknown(id) : answer(traceRowJson(observe(box, record), dialect));
}

function getResult({ box, params, query }: Call): Reply {
  const { id = '' } = params;
  const record = box.traces.find(id);
  return record === undefined ? unknown(id) : answer(pathTraceJson(observe(box, record), readViews(query)));
}

function remove({ box, params, username }: Call): Reply {
  const { id = '' } = params;
  const deletion = box.traces.delete(id, username);
  if (deletion === undefined) return unknown(id);
  return answer({ taskId: deletion.taskId, url: `${base}/task/${deletion.taskId}` }, 202);
}

function unknown(id: string): Reply {
  return notFound(`Path Trace Request Id: ${id}`, 'Policy Analysis Resource Not Found Error');
}
