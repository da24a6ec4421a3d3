import { createRequire } from 'node:module';
import path from 'node:path';
import { projectRoot } from './project.mjs';

/**
 * Two addresses of the demo network with a path between them, from the built bundle.
 * @returns {readonly [source: string, destination: string]}
 */
export function demoExamples() {
  const { demoExamples: examples } = createRequire(import.meta.url)(path.join(projectRoot, 'dist/demo.js'));
  return [examples[0].source, examples[0].destination];
}
