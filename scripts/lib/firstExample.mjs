import { createRequire } from 'node:module';
import path from 'node:path';
import { projectRoot } from './project.mjs';

/**
 * Two addresses of the demo network with a path between them, as the built demo names them.
 * @returns {Promise<{ source: string, destination: string }>}
 */
export async function firstExample() {
  const { startDemo } = createRequire(import.meta.url)(path.join(projectRoot, 'dist/demo.js'));
  const demo = await startDemo();
  await demo.close();
  const { source, destination } = demo.examples[0];
  return { source, destination };
}
