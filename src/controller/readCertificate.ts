import { randomBytes } from 'node:crypto';
import type { Agent, ClientRequest } from 'node:http';
import https from 'node:https';
import { TLSSocket } from 'node:tls';
import { urlToHttpOptions } from 'node:url';
import { parseCertificate, type Certificate } from './certificate';
import { ControllerError } from './controllerError';
import { Flight } from './flight';
import { networkError } from './networkError';

export interface ReadCertificateOptions {
  /** A way through a proxy, where no editor provides one. */
  readonly agent?: Agent;
  /** 10 s by default. */
  readonly timeoutMs?: number;
}

/**
 * Reads the certificate that a controller presents, whoever made it, for a person to decide about. Goes the way that
 * requests go, proxies included, as far as the TLS handshake: no request is sent, so that nothing can be given away.
 * Rejects with a `ControllerError`. This is the only place that does not verify, and nothing but a certificate comes
 * out of it.
 */
export async function readCertificate(
  origin: string,
  { agent, timeoutMs = 10_000 }: ReadCertificateOptions,
  signal: AbortSignal,
): Promise<Certificate> {
  const url = new URL(origin);
  if (url.protocol !== 'https:') throw new ControllerError('plainHttp');
  using flight = new Flight(timeoutMs);
  const request = https.request({
    ...urlToHttpOptions(url),
    method: 'HEAD',
    agent,
    rejectUnauthorized: false,
    checkServerIdentity: () => undefined,
    // A session of its own, which nothing else can resume.
    sessionIdContext: randomBytes(16).toString('hex'),
  });
  try {
    return await presentedTo(request, AbortSignal.any([signal, flight.signal]));
  } catch (error) {
    if (error instanceof ControllerError) throw error;
    const { late, sent } = flight;
    throw networkError(error, { purpose: 'login', aborted: signal.aborted, late, sent, timeoutMs });
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
    request.on('response', ({ statusCode }) => {
      reject(new ControllerError('unreachable', { reason: `a proxy answered HTTP ${String(statusCode)}` }));
    });
    request.once('socket', socket => {
      if (!(socket instanceof TLSSocket)) return;
      socket.once('secureConnect', () => {
        const { raw } = socket.getPeerCertificate() as { readonly raw?: Buffer };
        const certificate = raw === undefined ? undefined : parseCertificate(raw);
        if (certificate !== undefined) resolve(certificate);
        else reject(new ControllerError('certificate', { reason: 'it presents none that can be read' }));
      });
    });
  });
}
