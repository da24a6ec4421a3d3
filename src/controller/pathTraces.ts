import * as v from 'valibot';
import { canonicalMac } from '../path/mac';
import type { NetworkPath } from '../path/networkPath';
import { present } from '../path/present';
import type { Inclusion, TraceRequest } from '../path/traceRequest';
import type { Adapter } from './adapter';
import { notTheApi, readBody, readResponse, readResponses } from './body';
import type { TraceFilter, TraceList } from './controller';
import { controllerErrorKind } from './describeError';
import type { Ask, Question } from './exchange';
import { mapPathTrace } from './map/pathTrace';
import { mapRows } from './map/row';
import { isObject } from './wire/leaves';
import { pathTraceRowSchema, pathTraceStartedSchema } from './wire/pathTraces';

const inclusionWords: Readonly<Record<Inclusion, string>> = {
  acl: 'ACL_TRACE',
  device: 'DEVICE_STATS',
  interface: 'INTERFACE_STATS',
  qos: 'QOS_STATS',
  performance: 'PERFORMANCE_STATS',
};

/** Which part of a result belongs to what was asked for: without its view it stays out of the answer. */
const views: Readonly<Record<Inclusion, string>> = {
  acl: 'acl',
  device: 'deviceStatistics',
  interface: 'interfaceStatistics',
  qos: 'qos',
  performance: 'performanceMonitorStatistics',
};

/** What a path says of itself, whatever was asked for: doubts come of it. */
const standingViews = ['accuracyList', 'flexConnect'];

/**
 * Generation 3: `/pathTraces` under its base (Catalyst Center 3.2.1 and later). Fields and words: Cisco's Python SDK
 * for Catalyst Center, `path_trace.py`. Traces end after 24 hours; a start beyond 25 running ones is answered by 500.
 */
export function pathTraces(ask: Ask, base: string): Adapter {
  const all = { path: `${base}/pathTraces`, template: '/pathTraces' };
  const one = (traceId: string): Pick<Question, 'path' | 'template'> => ({
    path: `${all.path}/${encodeURIComponent(traceId)}`,
    template: '/pathTraces/{id}',
  });
  return {
    async start(request, signal) {
      const answer = await ask(
        { method: 'POST', ...all, purpose: 'start', body: startBody(request) },
        signal,
      );
      const { id, taskId } = v.parse(pathTraceStartedSchema, readResponse(answer));
      if (id === undefined && taskId === undefined) throw notTheApi(answer);
      return present({ traceId: id, taskId });
    },
    getPath: (traceId, include, signal) => getPath(ask, one(traceId), include, signal),
    async list(filter, signal) {
      const path = `${all.path}?${listQuery(filter).toString()}`;
      const answer = await ask({ method: 'GET', ...all, path, purpose: 'list' }, signal);
      return readRows(readResponses(answer));
    },
    async delete(traceId, signal) {
      const answer = await ask({ method: 'DELETE', ...one(traceId), purpose: 'delete' }, signal);
      if (answer.text.trim() === '') return undefined;
      const { response } = readBody(answer);
      return isObject(response) ? v.parse(pathTraceStartedSchema, response).taskId : undefined;
    },
  };
}

/**
 * The result; or, should there be none yet, the summary, which has no hops. Only where the summary is not known either
 * does the controller not have the trace.
 */
async function getPath(
  ask: Ask,
  one: Pick<Question, 'path' | 'template'>,
  include: readonly Inclusion[],
  signal: AbortSignal,
): Promise<NetworkPath> {
  const question: Question = {
    method: 'GET',
    path: `${one.path}/result?${viewQuery(include).toString()}`,
    template: `${one.template}/result`,
    purpose: 'poll',
  };
  const answer = await ask(question, signal).catch((error: unknown) => {
    if (controllerErrorKind(error) !== 'notFound') throw error;
    return ask({ method: 'GET', ...one, purpose: 'poll' }, signal);
  });
  const path = mapPathTrace(readResponse(answer), include);
  if (path === undefined) throw notTheApi(answer);
  return path;
}

function viewQuery(include: readonly Inclusion[]): URLSearchParams {
  const query = new URLSearchParams();
  for (const view of [...include.map(each => views[each]), ...standingViews]) query.append('view', view);
  return query;
}

/**
 * Ports are strings there; a MAC address is needed where addresses overlap. `periodicRefresh` is left out: it defaults
 * to false, and we want no other.
 */
function startBody(request: TraceRequest): object {
  return present({
    sourceIpAddress: request.source,
    destinationIpAddress: request.destination,
    sourceMacAddress: macText(request.sourceMac),
    destinationMacAddress: macText(request.destinationMac),
    sourcePort: request.sourcePort?.toString(),
    destinationPort: request.destinationPort?.toString(),
    protocol: request.protocol?.toUpperCase(),
    inclusions: request.include.length === 0 ? undefined : request.include.map(each => inclusionWords[each]),
  });
}

function macText(mac: string | undefined): string | undefined {
  return mac === undefined ? undefined : (canonicalMac(mac) ?? mac);
}

function listQuery({ source, destination, limit = 100, offset = 1 }: TraceFilter): URLSearchParams {
  const query = new URLSearchParams({
    limit: String(limit),
    offset: String(offset),
    sortBy: 'createTime',
    order: 'desc',
  });
  if (source !== undefined) query.set('sourceIpAddress', source);
  if (destination !== undefined) query.set('destinationIpAddress', destination);
  return query;
}

function readRows(items: readonly unknown[]): TraceList {
  const rows = items.filter(isObject).map(item => v.parse(pathTraceRowSchema, item));
  const mapped = mapRows(
    rows.map(row => ({
      ...row,
      source: row.sourceIpAddress,
      destination: row.destinationIpAddress,
      sourceMac: row.sourceMacAddress,
      destinationMac: row.destinationMacAddress,
    })),
  );
  return { rows: mapped, sent: items.length };
}
