import { readFileSync } from 'node:fs';
import path from 'node:path';
import { mapPath } from '../../../../src/controller/map/path';
import type { NetworkPath } from '../../../../src/path/networkPath';
import type { Inclusion } from '../../../../src/path/traceRequest';

export type FixtureName = 'wired' | 'wireless' | 'fabric' | 'unknown-hop' | 'older' | 'nulls';

/** The `response` of a made-up answer, as JSON. */
export function response(name: FixtureName): Record<string, unknown> {
  const file = path.join(import.meta.dirname, '../../../fixtures/controller', `${name}.json`);
  const body = JSON.parse(readFileSync(file, 'utf8')) as { response: Record<string, unknown> };
  return body.response;
}

export function mapped(name: FixtureName, include: readonly Inclusion[] = []): NetworkPath {
  const made = mapPath(response(name), include);
  if (made === undefined) throw new Error(`${name} is no path`);
  return made;
}

/** The hop at a position, of which a test is sure. */
export function hopAt(made: NetworkPath, position: number): NetworkPath['hops'][number] {
  const hop = made.hops[position];
  if (hop === undefined) throw new Error(`There is no hop ${position}`);
  return hop;
}
