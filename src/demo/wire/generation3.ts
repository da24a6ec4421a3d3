import type { Wire } from '../server/route';
import { clientRoute } from './clientRoutes';
import { generation2 } from './generation2';
import { pathTraceRoutes } from './pathTraceRoutes';
import { releaseRoute } from './releaseRoute';

/** Catalyst Center 3.2.1 and later: `/pathTraces`, and the deprecated calls as before. */
export const generation3: Wire = {
  ...generation2,
  routes: [...pathTraceRoutes, clientRoute, releaseRoute('3.2.1'), ...generation2.routes],
};
