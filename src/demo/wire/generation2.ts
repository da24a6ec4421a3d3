import type { Wire } from '../server/route';
import { clientDetailRoute } from './clientRoutes';
import { deviceWorkRoutes } from './deviceWorkRoutes';
import { inventoryRoutes } from './inventoryRoutes';
import { releaseRoute } from './releaseRoute';
import { taskRoutes } from './taskRoutes';
import { traceRoutes } from './traceRoutes';

/** The intent API; such controllers go on answering the older one under its own paths. */
export const generation2: Wire = {
  bases: ['/dna/intent/api/v1', '/api/v1'],
  tokenPaths: ['/dna/system/api/v1/auth/token', '/api/system/v1/auth/token'],
  routes: [
    ...traceRoutes,
    ...taskRoutes,
    ...inventoryRoutes,
    ...deviceWorkRoutes,
    clientDetailRoute,
    releaseRoute('2.3.7.9'),
  ],
};
