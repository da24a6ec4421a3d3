import type { Box } from '../box';

/** An answer before it is bytes: an object becomes JSON, a string is sent as HTML. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A question after the checks: who asks, and what the path's placeholders stand for. */
export interface Call {
  readonly box: Box;
  readonly username: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Undefined when there was none or it is not JSON. */
  readonly body: unknown;
}

/** `path` is below the API's base or, where it has one, its own; `:name` stands for one segment. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly base?: string;
  readonly path: string;
  handle(call: Call): Reply;
}

/** One generation of the API: where it lives and what it answers. */
export interface Wire {
  readonly bases: readonly string[];
  readonly tokenPaths: readonly string[];
  readonly routes: readonly Route[];
}

export interface FoundRoute {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** True for everything that needs a token. */
export function isApiPath(wire: Wire, pathname: string): boolean {
  return allBases(wire).some(base => pathname.startsWith(`${base}/`));
}

function allBases({ bases, routes }: Wire): readonly string[] {
  return [...bases, ...routes.flatMap(({ base }) => base ?? [])];
}

export function findRoute(wire: Wire, method: string, pathname: string): FoundRoute | undefined {
  const base = allBases(wire).find(candidate => pathname.startsWith(`${candidate}/`));
  if (base === undefined) return undefined;
  const segments = pathname.slice(base.length + 1).split('/');
  for (const route of wire.routes) {
    if (route.base === undefined ? !wire.bases.includes(base) : route.base !== base) continue;
    const params = route.method === method ? match(route.path.split('/'), segments) : undefined;
    if (params !== undefined) return { route, params };
  }
  return undefined;
}

function match(pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = segment;
    else if (part !== segment) return undefined;
  }
  return params;
}
