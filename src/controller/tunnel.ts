import http from 'node:http';
import https from 'node:https';
import { isIPv6, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';
import { message } from '../path/message';
import { connectionReason, systemCode } from './networkError';
import { ProxyFailure, proxyRefusal } from './proxyFailure';

type Created = (error: Error | null, stream: Duplex) => void;

/**
 * An agent that reaches https servers through an HTTP proxy (CONNECT, RFC 9110 section 9.3.6). TLS begins behind the
 * proxy and is checked by the request's own options, so that the proxy sees neither requests nor credentials. What
 * goes wrong with the proxy is a `proxyFailure`. `destroy` ends all.
 */
export class Tunnel extends https.Agent {
  private readonly ended = new AbortController();

  /**
   * `http` or `https`; a user name and password in the address are for the proxy alone. Its time limit is shorter than
   * that of a request, so that a silent proxy is not taken for a silent controller.
   */
  constructor(
    private readonly proxy: URL,
    private readonly timeoutMs = 8000,
  ) {
    super({ keepAlive: true });
  }

  override createConnection(options: https.RequestOptions, created: Created = () => undefined): undefined {
    const host = options.host ?? '';
    const target = `${isIPv6(host) ? `[${host}]` : host}:${String(options.port ?? 443)}`;
    const connect = this.ask(target);
    const proxy = this.proxy.host;
    const seconds = Math.round(this.timeoutMs / 1000);
    const fail = (failure: ProxyFailure): void => {
      connect.destroy();
      created(failure, new Socket());
    };
    connect.once('timeout', () => fail(new ProxyFailure(message('reason.proxySilent', { proxy, seconds }))));
    connect.on('error', error => {
      const reason = connectionReason(error);
      fail(new ProxyFailure(message('reason.proxyUnreachable', { proxy, reason }), systemCode(error)));
    });
    connect.once('connect', ({ statusCode = 0 }, socket: Socket) => {
      if (statusCode < 200 || statusCode >= 300) return fail(proxyRefusal(statusCode, proxy));
      socket.setTimeout(0);
      this.speakTls(options, socket, created);
    });
    connect.end();
    return undefined;
  }

  override destroy(): void {
    this.ended.abort();
    super.destroy();
  }

  /** Node's agent speaks TLS over the socket that it is given, and keeps sessions as it does without a proxy. */
  private speakTls(options: https.RequestOptions, socket: Socket, created: Created): void {
    const overSocket: https.RequestOptions & { readonly socket: Socket } = { ...options, socket };
    try {
      const secure = super.createConnection(overSocket);
      if (!(secure instanceof TLSSocket)) throw new Error('no TLS over the tunnel');
      created(null, secure);
    } catch (error) {
      socket.destroy();
      created(error instanceof Error ? error : new Error(String(error)), socket);
    }
  }

  private ask(target: string): http.ClientRequest {
    const { protocol, hostname, port, username, password } = this.proxy;
    const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    const basic = Buffer.from(credentials, 'utf8').toString('base64');
    const options: https.RequestOptions = {
      method: 'CONNECT',
      path: target,
      host: hostname.replace(/^\[|\]$/g, ''),
      port: port === '' ? undefined : port,
      headers: { Host: target, ...(username === '' ? {} : { 'Proxy-Authorization': `Basic ${basic}` }) },
      agent: false,
      timeout: this.timeoutMs,
      signal: this.ended.signal,
    };
    return protocol === 'https:'
      ? https.request({ ...options, rejectUnauthorized: true })
      : http.request(options);
  }
}
