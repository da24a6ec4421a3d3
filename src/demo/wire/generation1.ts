import type { Reply, Route, Wire } from '../server/route';
import { hostRoute } from './hostRoute';
import { deviceWorkRoutes } from './deviceWorkRoutes';
import { inventoryRoutes } from './inventoryRoutes';
import { taskRoutes } from './taskRoutes';
import { traceRoutes } from './traceRoutes';

/** Fields that came with the intent API. */
const newerFields = ['controlPath', 'vrfName', 'ssid', 'wlanId', 'flexConnect', 'pathOverlayInfo'];

/** The API before the intent API: the same answers with fewer fields, and the protocol in lower case. */
export const generation1: Wire = {
  bases: ['/api/v1'],
  tokenPaths: ['/api/system/v1/auth/token'],
  routes: [
    ...traceRoutes.map(withoutNewerFields),
    ...taskRoutes,
    ...inventoryRoutes,
    ...deviceWorkRoutes,
    hostRoute,
  ],
};

function withoutNewerFields(route: Route): Route {
  return {
    ...route,
    handle: (call): Reply => {
      const reply = route.handle(call);
      return reply.body === undefined ? reply : { ...reply, body: strip(reply.body) };
    },
  };
}

function strip(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (name, field: unknown) => {
      if (newerFields.includes(name)) return undefined;
      return name === 'protocol' && typeof field === 'string' ? field.toLowerCase() : field;
    }),
  ) as unknown;
}
