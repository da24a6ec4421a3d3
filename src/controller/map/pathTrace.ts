import * as v from 'valibot';
import type { NetworkPath } from '../../path/networkPath';
import { present } from '../../path/present';
import type { Inclusion } from '../../path/traceRequest';
import { pathTraceSchema } from '../wire/pathTraces';
import { mapAclCalculation } from './acl';
import { mapHop } from './hop';
import { traceStatus } from './path';
import { readPathTraceHop } from './pathTraceHop';

/**
 * The `response` of GET /pathTraces/{id}/result, or of GET /pathTraces/{id}, as a path, given what the trace asked
 * for. Undefined when it says neither which trace it is nor how it stands nor any hop, and so is no path at all.
 */
export function mapPathTrace(
  response: Readonly<Record<string, unknown>>,
  include: readonly Inclusion[],
): NetworkPath | undefined {
  const wire = v.parse(pathTraceSchema, response);
  const elements = wire.networkElementsInfo;
  if ((wire.id ?? wire.status) === undefined && elements.length === 0) return undefined;
  return {
    status: traceStatus(wire.status),
    statusWord: wire.status ?? '',
    hops: elements.map(element => mapHop(element, include, readPathTraceHop)),
    aclCalculation: mapAclCalculation(wire.aclStatus),
    ...present({
      reason: wire.failureReason,
      createdAtMs: wire.createTime,
      calculatedAtMs: wire.lastUpdateTime,
    }),
  };
}
