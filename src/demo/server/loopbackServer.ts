import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { FaultInjector } from '../faults/faultInjector';
import { faultyReply, type Delivery } from '../faults/faultyReply';
import { deliver } from './deliver';
import { isOwnHost } from './isOwnHost';
import { readBody } from './readBody';
import type { RequestLog } from './requestLog';
import { respond, type Gate } from './respond';

export interface ServerOptions {
  readonly host: string;
  readonly port: number;
  readonly tls?: { readonly key: string; readonly cert: string };
  readonly gate: Gate;
  readonly faults: FaultInjector;
  readonly log: RequestLog;
}

export interface RunningServer {
  readonly port: number;
  /** Ends all connections, those that hang included. */
  close(): Promise<void>;
}

/** Listens on a loopback address. Rejects when the port is taken or the address is not a loopback one. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  if (!/^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(options.host)) {
    throw new Error(`The demo network listens on loopback addresses only, not on ${options.host}.`);
  }
  const listener: RequestListener = (request, response) => {
    handle(options, portOf(server), request, response).catch(() => apologise(options, response));
  };
  const server: Server =
    options.tls === undefined ? createServer(listener) : createTlsServer(options.tls, listener);
  server.listen(options.port, options.host);
  await once(server, 'listening');
  return {
    port: portOf(server),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** The box itself failed, as when its disk is full. */
function apologise({ gate }: ServerOptions, response: ServerResponse): void {
  const reply = { status: 500, body: { message: 'Internal Server Error' } };
  if (response.headersSent) response.destroy();
  else deliver(response, { reply }, gate.box.now());
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo | null)?.port ?? 0;
}

async function handle(
  options: ServerOptions,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { gate, log } = options;
  const { method = 'GET' } = request;
  const atMs = gate.box.now();
  const url = new URL(request.url ?? '/', 'http://demo');
  const record = (status: number): void => log.add({ method, path: url.pathname, status, atMs });
  if (!isOwnHost(request.headers.host, options.host, port)) {
    record(421);
    deliver(response, { reply: { status: 421, body: { message: 'Misdirected Request' } } }, atMs);
    return;
  }
  const fault = options.faults.next(method, url.pathname);
  if (fault?.kind === 'never' || fault?.kind === 'resetBefore') {
    record(0);
    if (fault.kind === 'resetBefore') request.socket.destroy();
    return;
  }
  const text = await readBody(request);
  if (text === undefined) {
    record(413);
    deliver(response, { reply: { status: 413, headers: { Connection: 'close' } } }, atMs);
    return;
  }
  const usual =
    fault?.kind === 'answer' || fault?.kind === 'html'
      ? { status: 200 }
      : respond(gate, { method, url, text, ...credentials(request) });
  const delivery = faultyReply(fault, usual);
  record(delivery.cut === 'everything' ? 0 : delivery.reply.status);
  send(request, response, delivery, gate.box.now);
}

function credentials(request: IncomingMessage): {
  authorization: string | undefined;
  token: string | undefined;
} {
  const token = request.headers['x-auth-token'];
  // Node joins repeated headers with a comma, and no token has one in it.
  return { authorization: request.headers.authorization, token: Array.isArray(token) ? token.join() : token };
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  delivery: Delivery,
  now: () => number,
): void {
  if (delivery.cut === 'everything') request.socket.destroy();
  else if (delivery.afterMs === undefined) deliver(response, delivery, now());
  else setTimeout(() => deliver(response, delivery, now()), delivery.afterMs).unref();
}
