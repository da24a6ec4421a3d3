import path from 'node:path';
import { outFolder } from './project.mjs';

/** What `npm run package` makes and users install. */
export const vsixFile = path.join(outFolder, 'dnac-path-trace.vsix');
