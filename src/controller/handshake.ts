import { randomBytes } from 'node:crypto';
import type { Agent, ClientRequest } from 'node:http';
import https from 'node:https';
import { TLSSocket } from 'node:tls';
import { urlToHttpOptions } from 'node:url';
import { message } from '../path/message';
import { parseCertificate, type Certificate } from './certificate';
import { ControllerError } from './controllerError';
import { Flight } from './flight';
import { networkError, systemCode } from './networkError';
import { proxyRefusal } from './proxyFailure';

export interface HandshakeOptions {
  /** A way through a proxy, where no editor provides one. */
  readonly agent?: Agent;
  /** 10 s by default. */
  readonly timeoutMs?: number;
}

/** What came of a handshake: the controller's certificate, or why there is no connection and the system's code for it. */
export type Handshake =
  { readonly certificate: Certificate } | { readonly failure: ControllerError; readonly code: string };

/**
 * Goes the way that requests go, proxies included, as far as the TLS handshake and no further: no request is sent, so
 * that nothing can be given away. What is accepted is for `tls` to say.
 */
export async function handshake(
  origin: string,
  tls: https.RequestOptions,
  { agent, timeoutMs = 10_000 }: HandshakeOptions,
  signal: AbortSignal,
): Promise<Handshake> {
  const url = new URL(origin);
  if (url.protocol !== 'https:') return { failure: new ControllerError('plainHttp'), code: '' };
  using flight = new Flight(timeoutMs);
  const request = https.request({
    ...urlToHttpOptions(url),
    method: 'HEAD',
    agent,
    ...tls,
    // A session of its own: no other is resumed for it, and nothing else can resume it.
    sessionIdContext: randomBytes(16).toString('hex'),
  });
  try {
    return { certificate: await presentedTo(request, AbortSignal.any([signal, flight.signal])) };
  } catch (error) {
    const { late, sent } = flight;
    const circumstances = { purpose: 'login', aborted: signal.aborted, late, sent, timeoutMs } as const;
    const failure = error instanceof ControllerError ? error : networkError(error, circumstances);
    return { failure, code: systemCode(error) };
  } finally {
    request.destroy();
  }
}

/** The certificate of the connection that a request was given. The request is never ended, so it never leaves. */
function presentedTo(request: ClientRequest, stop: AbortSignal): Promise<Certificate> {
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(new Error('stopped'));
    if (stop.aborted) leave();
    stop.addEventListener('abort', leave, { once: true });
    request.on('error', reject);
    request.on('response', ({ statusCode }) => reject(proxyRefusal(statusCode)));
    request.once('socket', socket => {
      if (!(socket instanceof TLSSocket)) return;
      socket.once('secureConnect', () => {
        const { raw } = socket.getPeerCertificate() as { readonly raw?: Buffer };
        const certificate = raw === undefined ? undefined : parseCertificate(raw);
        if (certificate !== undefined) resolve(certificate);
        else reject(new ControllerError('certificate', { reason: message('reason.noCertificate') }));
      });
    });
  });
}
