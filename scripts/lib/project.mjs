import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** What the scripts download and unpack; git ignores it. */
export const cacheFolder = path.join(projectRoot, '.vscode-test');

/** What the scripts make for people to look at; git ignores it. */
export const outFolder = path.join(projectRoot, 'out');
