import { readFileSync } from 'node:fs';
import path from 'node:path';
import { mapPath } from '../../../../src/controller/map/path';
import { mapPathTrace } from '../../../../src/controller/map/pathTrace';
import type { NetworkPath } from '../../../../src/path/networkPath';
import type { Inclusion } from '../../../../src/path/traceRequest';

export type FixtureName = 'wired' | 'wireless' | 'fabric' | 'unknown-hop' | 'older' | 'nulls';

/** Answers of generation 3. */
export type PathTraceFixture = 'path-trace' | 'path-trace-nulls';

/** The `response` of a made-up answer, as JSON. */
export function response(name: FixtureName | PathTraceFixture): Record<string, unknown> {
  const file = path.join(import.meta.dirname, '../../../fixtures/controller', `${name}.json`);
  const body = JSON.parse(readFileSync(file, 'utf8')) as { response: Record<string, unknown> };
  return body.response;
}

export function mapped(name: FixtureName, include: readonly Inclusion[] = []): NetworkPath {
  const made = mapPath(response(name), include);
  if (made === undefined) throw new Error(`${name} is no path`);
  return made;
}

export function mappedPathTrace(name: PathTraceFixture, include: readonly Inclusion[] = []): NetworkPath {
  const made = mapPathTrace(response(name), include);
  if (made === undefined) throw new Error(`${name} is no path`);
  return made;
}

/** The hop at a position, of which a test is sure. */
export function hopAt(made: NetworkPath, position: number): NetworkPath['hops'][number] {
  const hop = made.hops[position];
  if (hop === undefined) throw new Error(`There is no hop ${position}`);
  return hop;
}
