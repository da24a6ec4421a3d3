import * as v from 'valibot';
import type { NetworkPath } from '../../path/networkPath';
import { present } from '../../path/present';
import type { Inclusion } from '../../path/traceRequest';
import { pathSchema } from '../wire/flowAnalysis';
import { mapAclCalculation } from './acl';
import { isFailure, isSuccess } from './collected';
import { mapHop } from './hop';

/**
 * The `response` of GET /flow-analysis/{id} as a path, given what the trace asked for. Undefined when it holds
 * neither a request nor a list of hops and so is no path at all. `lastUpdate` is left aside: it is the time of the
 * answer, not of the calculation.
 */
export function mapPath(
  response: Readonly<Record<string, unknown>>,
  include: readonly Inclusion[],
): NetworkPath | undefined {
  const wire = v.parse(pathSchema, response);
  const { request } = wire;
  const elements = [wire.networkElementsInfo, wire.networkElements].find(list => list.length > 0) ?? [];
  if (request === undefined && elements.length === 0) return undefined;
  return {
    status: traceStatus(request?.status),
    statusWord: request?.status ?? '',
    hops: elements.map(element => mapHop(element, include)),
    aclCalculation: mapAclCalculation(wire.detailedStatus),
    ...present({
      reason: request?.failureReason,
      createdAtMs: request?.createTime,
      calculatedAtMs: request?.lastUpdateTime,
    }),
  };
}

/** The controller's word for a trace's state, in any case; a word we do not know means that it goes on. */
export function traceStatus(word: string | undefined): NetworkPath['status'] {
  const upper = word?.toUpperCase();
  if (isSuccess(upper)) return 'completed';
  return isFailure(upper) ? 'failed' : 'running';
}
