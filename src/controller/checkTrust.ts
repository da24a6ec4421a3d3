import { handshake, type HandshakeOptions } from './handshake';
import { explainRefusal } from './refusedCertificate';
import { tlsOptions, type Trust } from './tlsOptions';

/**
 * Finds out whether a controller is reachable and presents a certificate that is trusted, before there is anything to
 * send. Sends no request. Rejects with a `ControllerError`; one of kind `certificate` has all that a person needs to
 * decide.
 */
export async function checkTrust(
  origin: string,
  trust: Trust,
  options: HandshakeOptions & { readonly now?: () => number },
  signal: AbortSignal,
): Promise<void> {
  const tls = tlsOptions(new URL(origin).hostname, trust);
  const result = await handshake(origin, tls, options, signal);
  if (!('failure' in result)) return;
  const { failure, code } = result;
  if (failure.kind !== 'certificate') throw failure;
  throw await explainRefusal(failure, code, { now: Date.now, ...options, origin, trust }, signal);
}
