import * as v from 'valibot';
import { present } from '../path/present';
import type { Inclusion, TraceRequest } from '../path/traceRequest';
import type { Adapter } from './adapter';
import { notTheApi, readBody, readResponse, readResponses } from './body';
import type { TraceFilter, TraceList } from './controller';
import { ControllerError } from './controllerError';
import type { Ask, Question } from './exchange';
import { mapPath } from './map/path';
import { mapRows } from './map/row';
import { rowSchema, startedSchema } from './wire/flowAnalysis';
import { isObject } from './wire/leaves';

const inclusionWords: Readonly<Record<Inclusion, string>> = {
  acl: 'ACL-TRACE',
  device: 'DEVICE-STATS',
  interface: 'INTERFACE-STATS',
  qos: 'QOS-STATS',
  performance: 'PERFORMANCE-STATS',
};

/**
 * Generations 1 and 2: `/flow-analysis` under their base. Fields and words: Cisco's Python SDK, `path_trace.py`. The
 * `url` in answers is not followed, since generation 2 writes the path of generation 1 there. A MAC address cannot be
 * given there: a start with one rejects with `macUnsupported` before anything is sent, since without it the controller
 * might answer for another host.
 */
export function flowAnalysis(ask: Ask, base: string): Adapter {
  const one = (traceId: string): Pick<Question, 'path' | 'template'> => ({
    path: `${base}/flow-analysis/${encodeURIComponent(traceId)}`,
    template: '/flow-analysis/{id}',
  });
  return {
    async start(request, signal) {
      if (namesMac(request)) throw new ControllerError('macUnsupported', { purpose: 'start' });
      const path = `${base}/flow-analysis`;
      const body = startBody(request);
      const answer = await ask(
        { method: 'POST', path, template: '/flow-analysis', purpose: 'start', body },
        signal,
      );
      const { flowAnalysisId, taskId } = v.parse(startedSchema, readResponse(answer));
      if (flowAnalysisId === undefined && taskId === undefined) throw notTheApi(answer);
      return present({ traceId: flowAnalysisId, taskId });
    },
    async getPath(traceId, include, signal) {
      const answer = await ask({ method: 'GET', ...one(traceId), purpose: 'poll' }, signal);
      const path = mapPath(readResponse(answer), include);
      if (path === undefined) throw notTheApi(answer);
      return path;
    },
    async list(filter, signal) {
      const path = `${base}/flow-analysis?${listQuery(filter).toString()}`;
      const answer = await ask({ method: 'GET', path, template: '/flow-analysis', purpose: 'list' }, signal);
      return readRows(readResponses(answer));
    },
    async delete(traceId, signal) {
      const answer = await ask({ method: 'DELETE', ...one(traceId), purpose: 'delete' }, signal);
      if (answer.text.trim() === '') return undefined;
      const { response } = readBody(answer);
      return isObject(response) ? v.parse(startedSchema, response).taskId : undefined;
    },
  };
}

function namesMac({ sourceMac, destinationMac }: TraceRequest): boolean {
  return sourceMac !== undefined || destinationMac !== undefined;
}

/** Ports are strings there. `periodicRefresh` is left out: it defaults to false, and we want no other. */
function startBody(request: TraceRequest): object {
  return present({
    sourceIP: request.source,
    destIP: request.destination,
    sourcePort: request.sourcePort?.toString(),
    destPort: request.destinationPort?.toString(),
    protocol: request.protocol?.toUpperCase(),
    inclusions: request.include.length === 0 ? undefined : request.include.map(each => inclusionWords[each]),
  });
}

function listQuery({ source, destination, limit = 100, offset = 1 }: TraceFilter): URLSearchParams {
  const query = new URLSearchParams({
    limit: String(limit),
    offset: String(offset),
    sortBy: 'createTime',
    order: 'DESC',
  });
  if (source !== undefined) query.set('sourceIP', source);
  if (destination !== undefined) query.set('destIP', destination);
  return query;
}

function readRows(items: readonly unknown[]): TraceList {
  const rows = items.filter(isObject).map(item => v.parse(rowSchema, item));
  const mapped = mapRows(
    rows.map(row => ({
      ...row,
      source: row.sourceIP,
      destination: row.destIP,
      destinationPort: row.destPort,
    })),
  );
  return { rows: mapped, sent: items.length };
}
