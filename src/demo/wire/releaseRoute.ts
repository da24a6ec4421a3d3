import type { Route } from '../server/route';
import { answer } from './replies';

/** What the box says it is: a release of the time of its API. */
export function releaseRoute(release: string): Route {
  return {
    method: 'GET',
    path: 'dnac-release',
    handle: () => answer({ name: 'dnac', installedVersion: release, displayVersion: release }),
  };
}
