import type { Wire } from '../server/route';
import { generation2 } from './generation2';
import { pathTraceRoutes } from './pathTraceRoutes';

/** Catalyst Center 3.2.1 and later: `/pathTraces`, and the deprecated calls as before. */
export const generation3: Wire = { ...generation2, routes: [...pathTraceRoutes, ...generation2.routes] };
