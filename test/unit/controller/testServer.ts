import { createServer, type IncomingHttpHeaders, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TLSSocket } from 'node:tls';

/** A request as it arrived on the wire. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly rawHeaders: readonly string[];
  readonly body: string;
}

/** What to answer: a body (objects become JSON), no answer ever, or a cut connection. */
export type Reply =
  | { readonly status?: number; readonly headers?: Record<string, string>; readonly body?: unknown }
  | 'hang'
  | 'reset'
  | 'drip'
  | 'cutBody';

export type Route = Reply | ((received: Received) => Reply | Promise<Reply>);

/** Keys are `METHOD /path`. */
export type Routes = Readonly<Record<string, Route>>;

export interface TestServer extends AsyncDisposable {
  readonly origin: string;
  readonly port: number;
  readonly received: readonly Received[];
  /** One for each TLS handshake: whether it went on with an earlier session. */
  readonly resumed: readonly boolean[];
  /** `METHOD /path` of all that arrived. */
  readonly asked: () => readonly string[];
}

export interface ServerOptions {
  readonly host?: string;
  readonly port?: number;
  readonly tls?: { readonly key: string; readonly cert: string };
}

export const tokenPath = '/dna/system/api/v1/auth/token';
export const olderTokenPath = '/api/system/v1/auth/token';
export const base = '/dna/intent/api/v1';

/** A token as controllers make them, with these claims. */
export function jwt(claims: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256' })}.${part(claims)}.c2lnbmF0dXJl`;
}

/** Routes of a controller that lets everybody in and speaks generation 2. */
export const welcoming: Routes = {
  [`POST ${tokenPath}`]: { body: { Token: 'a-token' } },
  [`GET ${base}/flow-analysis`]: { body: { response: [], version: '1.0' } },
};

/** A real server on loopback that answers by its routes, and 404 elsewhere. */
export async function startServer(routes: Routes, options: ServerOptions = {}): Promise<TestServer> {
  const received: Received[] = [];
  const resumed: boolean[] = [];
  const listener: RequestListener = (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('error', () => response.destroy());
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://server.example');
      const one: Received = {
        method: request.method ?? '',
        path: url.pathname,
        query: url.searchParams,
        headers: request.headers,
        rawHeaders: request.rawHeaders,
        body: Buffer.concat(chunks).toString('utf8'),
      };
      received.push(one);
      void answer(routes[`${one.method} ${one.path}`] ?? notFound, one, response);
    });
  };
  const server = options.tls === undefined ? createServer(listener) : createTlsServer(options.tls, listener);
  server.on('secureConnection', (socket: TLSSocket) => resumed.push(socket.isSessionReused()));
  const host = options.host ?? '127.0.0.1';
  await new Promise<void>(resolve => server.listen(options.port ?? 0, host, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${options.tls === undefined ? 'http' : 'https'}://${host}:${port}`,
    port,
    received,
    resumed,
    asked: () => received.map(({ method, path }) => `${method} ${path}`),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

const notFound: Reply = {
  status: 404,
  body: { response: { errorCode: 'ResourceNotFound', message: 'There is no such thing' }, version: '1.0' },
};

async function answer(route: Route, received: Received, response: ServerResponse): Promise<void> {
  const reply = typeof route === 'function' ? await route(received) : route;
  if (reply === 'hang') return;
  if (reply === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  if (reply === 'drip' || reply === 'cutBody') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"response":', () => {
      if (reply === 'cutBody') response.socket?.destroy();
    });
    return;
  }
  const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body ?? '');
  response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers });
  response.end(reply.body === undefined ? '' : text);
}
